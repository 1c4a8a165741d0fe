package io.perfjunit.http;

import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A method with a template: what makes a step. Immutable and shared by all users; whatever does not depend on values is made once.
 */
final class Endpoint {

    private static final RequestBody EMPTY = RequestBody.create(new byte[0]);

    private final HttpMethod method;
    private final Template template;
    private final String prefix;
    private final String step;
    private final boolean isOfTarget;
    private final List<HeaderLine> headers;
    private final @Nullable Request fixed;

    /** An endpoint of a target that wants no headers. */
    Endpoint(HttpMethod method, String template, BaseUrl base, RouteNames names) {
        this(method, template, base, List.of(), names);
    }

    /**
     * Reads the template. Ids written into it are places in the name of the step; the URL stays as written.
     *
     * @param headers of every call to the target
     * @throws IllegalArgumentException if it is malformed
     */
    Endpoint(HttpMethod method, String template, BaseUrl base, List<HeaderLine> headers, RouteNames names) {
        this.method = method;
        this.template = Template.parse(template);
        this.prefix = this.template.isAbsolute() ? "" : base.text();
        String route = RouteName.ofTemplate(template);
        this.step = this.template.isFixed() ? names.step(method.name(), route) : method + " " + route;
        this.isOfTarget = !this.template.isAbsolute() || base.isOriginOf(template);
        this.headers = isOfTarget ? headers : List.of();
        this.fixed = this.template.isFixed() ? bare(url(new Object[0])) : null;
    }

    HttpMethod method() {
        return method;
    }

    /** True when its calls go to the target of the load and nowhere else. */
    boolean isOfTarget() {
        return isOfTarget;
    }

    /** Name of the step. */
    String step() {
        return step;
    }

    /**
     * A request that has the headers of the target, and an empty body where there must be one.
     *
     * @throws IllegalArgumentException if the values do not fit the template
     */
    Request request(Object[] values) {
        return fixed != null && values.length == 0 ? fixed : bare(url(values));
    }

    private Request bare(HttpUrl url) {
        Request.Builder request =
                new Request.Builder().url(url).method(method.name(), method.needsBody() ? EMPTY : null);
        headers.forEach(header -> header.on(request));
        return request.build();
    }

    private HttpUrl url(Object[] values) {
        String filled = template.fill(prefix, values);
        try {
            return HttpUrl.get(filled);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "template \"" + Secrets.mask(template.text()) + "\": " + Secrets.mask(malformed.getMessage()),
                    malformed);
        }
    }

    /** What a message says of the values; empty when the name of the step says it all. */
    String shown(Object[] values) {
        boolean isSaidByStep = template.isFixed() && step.equals(method + " " + template.text());
        return isSaidByStep ? "" : template.shown(values);
    }

    /** A message without the values that are secret by the names of their places. */
    String withoutSecrets(String message, Object[] values) {
        return template.isFixed() ? message : template.withoutSecrets(message, values);
    }
}
