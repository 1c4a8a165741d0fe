package io.perfjunit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadAttributesTests {

    @Test
    void bothAnnotationsHaveTheSameAttributesWithTheSameDefaults() {
        assertThat(attributesOf(UnderLoad.class)).isEqualTo(attributesOf(LoadTest.class));
    }

    @Test
    void everyAttributeOfALoadHasAKey() {
        assertThat(attributesOf(LoadTest.class).keySet()).containsExactlyInAnyOrderElementsOf(PerfKeys.LOAD_ATTRIBUTES);
    }

    @Test
    void everyAttributeOfAStageIsRead() {
        assertThat(attributesOf(Stage.class).keySet()).containsExactlyInAnyOrderElementsOf(PerfKeys.STAGE_ATTRIBUTES);
    }

    @Test
    void everyLimitHasAKey() {
        assertThat(attributesOf(Sla.class).keySet())
                .containsAll(PerfKeys.SLA_ATTRIBUTES)
                .hasSize(PerfKeys.SLA_ATTRIBUTES.size() + 11)
                .contains("step", "stage", "window", "basis", "clock")
                .contains("severity", "grace", "held")
                .contains("metric", "atMost", "atLeast");
    }

    private static Map<String, String> attributesOf(Class<?> annotation) {
        return Arrays.stream(annotation.getDeclaredMethods())
                .collect(toMap(
                        Method::getName, method -> method.getReturnType() + " " + text(method.getDefaultValue())));
    }

    private static String text(Object value) {
        if (value == null) {
            return "required";
        }
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> Array.get(value, i))
                        .toList()
                        .toString()
                : value.toString();
    }
}
