package io.perfjunit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paths that Retrofit's annotations hold, from what Retrofit leaves with its requests. By name: this module does not
 * know Retrofit. Shared by all users.
 */
final class RetrofitRoutes {

    private static final String INVOCATION = "retrofit2.Invocation";
    private static final String ANNOTATIONS = "retrofit2.http.";

    private final @Nullable Class<?> invocation = invocationClass();
    private final Map<Method, String> known = new ConcurrentHashMap<>();

    private static @Nullable Class<?> invocationClass() {
        return Stream.of(
                        RetrofitRoutes.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> load(loader).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Class<?>> load(@Nullable ClassLoader loader) {
        try {
            return Optional.of(Class.forName(INVOCATION, false, loader));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    /** The path of the annotation behind that of the base URL; empty for requests that are not Retrofit's or have no fixed path. */
    Optional<String> route(Request request) {
        Object invoked = invocation == null ? null : request.tag(invocation);
        if (invoked == null) {
            return Optional.empty();
        }
        try {
            Method method = (Method) invoked.getClass().getMethod("method").invoke(invoked);
            String template = known.computeIfAbsent(method, RetrofitRoutes::template);
            return template.isEmpty() ? Optional.empty() : Optional.of(whole(template, request.url()));
        } catch (ReflectiveOperationException | RuntimeException other) {
            // Another Retrofit than we know: the path as it was sent will do.
            return Optional.empty();
        }
    }

    private static String template(Method method) {
        return Stream.of(method.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().startsWith(ANNOTATIONS))
                .flatMap(annotation -> Stream.of("value", "path").flatMap(member -> text(annotation, member)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> text(Annotation annotation, String member) {
        try {
            Object value = annotation.annotationType().getMethod(member).invoke(annotation);
            return value instanceof String text ? Stream.of(text) : Stream.empty();
        } catch (ReflectiveOperationException absent) {
            return Stream.empty();
        }
    }

    /** A relative template lacks what the base URL has in front of it. */
    private static String whole(String template, HttpUrl url) {
        String path = RouteName.ofPath(template);
        if (template.startsWith("/") || template.contains("://")) {
            return path;
        }
        int own = path.split("/", -1).length;
        int ofBase = url.pathSegments().size() - own;
        StringBuilder base = new StringBuilder();
        for (int i = 0; i < ofBase; i++) {
            base.append('/').append(url.encodedPathSegments().get(i));
        }
        return (base.isEmpty() ? "" : RouteName.ofPath(base.toString())) + "/" + path;
    }
}
