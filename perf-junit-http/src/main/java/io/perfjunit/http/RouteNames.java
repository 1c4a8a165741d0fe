package io.perfjunit.http;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names of steps that were made of paths in one load: not so many that every id is a step. Shared by all users. */
final class RouteNames {

    /** Past so many the paths most likely hold data that nobody can tell from words; the rest is counted together. */
    static final int MOST = 100;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String firstBeyond;

    /** The step of a path, or of a whole URL without a place in it; one step for all those of the method that come too late. */
    String step(String method, String route) {
        String name = method + " " + route;
        if (known.contains(name)) {
            return name;
        }
        if (known.size() < MOST) {
            known.add(name);
            return name;
        }
        if (firstBeyond == null) {
            firstBeyond = name;
        }
        return method + " (other)";
    }

    /** Tells that there were more; empty when there were not. */
    Optional<String> notice() {
        return Optional.ofNullable(firstBeyond)
                .map(name ->
                        "step names were capped: " + MOST + " came from paths, and calls from \"" + Secrets.mask(name)
                                + "\" on are counted as \"" + name.substring(0, name.indexOf(' '))
                                + " (other)\"; put ids in values of templates such as /orders/{id}, or name the step");
    }
}
