package io.perfjunit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The endpoints of a load, each read once. Shared by all users. */
final class Endpoints {

    /** Past so many the templates most likely hold data; the rest is read for every call. */
    static final int MOST = 1_000;

    /** More methods than that nobody has. */
    private static final int MOST_METHODS = 32;

    private final BaseUrl base;
    private final List<HeaderLine> headers;
    private final Map<String, Map<String, Endpoint>> known = new ConcurrentHashMap<>();
    private final RouteNames names = new RouteNames();

    /** The endpoints of a target that wants no headers. */
    Endpoints(BaseUrl base) {
        this(base, List.of());
    }

    /**
     * The endpoints of a target.
     *
     * @param headers those of every call to it
     */
    Endpoints(BaseUrl base, List<HeaderLine> headers) {
        this.base = base;
        this.headers = headers;
    }

    /**
     * The endpoint of that template.
     *
     * @throws IllegalArgumentException if the template is malformed
     */
    Endpoint of(HttpMethod method, String template) {
        Map<String, Endpoint> ofMethod = known.get(method.name());
        Endpoint endpoint = ofMethod == null ? null : ofMethod.get(template);
        return endpoint != null ? endpoint : read(method, template);
    }

    private Endpoint read(HttpMethod method, String template) {
        Endpoint endpoint = new Endpoint(method, template, base, headers, names);
        if (known.containsKey(method.name()) || known.size() < MOST_METHODS) {
            Map<String, Endpoint> ofMethod = known.computeIfAbsent(method.name(), name -> new ConcurrentHashMap<>());
            if (ofMethod.size() < MOST) {
                ofMethod.put(template, endpoint);
            }
        }
        return endpoint;
    }

    /** What a reader of the figures has to know of the templates. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        names.notice().ifPresent(notices::add);
        known.forEach((method, ofMethod) -> {
            if (ofMethod.size() >= MOST) {
                notices.add(String.format(
                        Locale.ROOT,
                        "%s calls have %,d templates or more, and those beyond are read anew for every call, which takes time of"
                                + " the users; put ids in values of templates such as /orders/{id}",
                        method,
                        MOST));
            }
        });
        return notices;
    }
}
