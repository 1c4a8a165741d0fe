package io.perfjunit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody has written in an annotation, as text that can as well come from outside. */
final class AnnotationText {

    private AnnotationText() {}

    /** Those of {@code attributes} whose value is not their default, in this order; lists are written {@code 10,50,100}. */
    static Map<String, String> of(Annotation annotation, List<String> attributes) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String attribute : attributes) {
            try {
                Method member = annotation.annotationType().getDeclaredMethod(attribute);
                Object value = member.invoke(annotation);
                if (!Objects.deepEquals(value, member.getDefaultValue())) {
                    written.put(attribute, text(value));
                }
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(attribute + " of " + annotation + " cannot be read", broken);
            }
        }
        return written;
    }

    private static String text(Object value) {
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> String.valueOf(Array.get(value, i)))
                        .collect(Collectors.joining(","))
                : value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}
