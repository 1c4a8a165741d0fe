package io.perfjunit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the nearest {@link HttpTarget}: of the method, its class, what that extends, and what it is nested in. */
final class TargetLookup {

    private TargetLookup() {}

    static Optional<HttpTarget> find(AnnotatedElement method, Class<?> testClass) {
        Optional<HttpTarget> found = on(method, new HashSet<>());
        for (Class<?> outer = testClass; found.isEmpty() && outer != null; outer = outer.getEnclosingClass()) {
            found = onHierarchy(outer);
        }
        return found;
    }

    private static Optional<HttpTarget> onHierarchy(@Nullable Class<?> type) {
        if (type == null) {
            return Optional.empty();
        }
        return on(type, new HashSet<>())
                .or(() -> onHierarchy(type.getSuperclass()))
                .or(() -> Stream.of(type.getInterfaces())
                        .map(TargetLookup::onHierarchy)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The annotation itself, or the one that another annotation of the element carries. */
    private static Optional<HttpTarget> on(AnnotatedElement element, Set<Class<?>> seen) {
        HttpTarget own = element.getDeclaredAnnotation(HttpTarget.class);
        return own != null ? Optional.of(own) : composed(element, seen);
    }

    private static Optional<HttpTarget> composed(AnnotatedElement element, Set<Class<?>> seen) {
        return Stream.of(element.getDeclaredAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> !type.getName().startsWith("java.") && seen.add(type))
                .map(type -> on(type, seen))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
