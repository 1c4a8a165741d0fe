package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.perfjunit.run.TestName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestShapeTests {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "besideTest", "parameterizedUnderLoad", "repeatedUnderLoad"})
    void whatCanBeDrivenPasses(String method) {
        assertThatNoException().isThrownBy(() -> check(method));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "both          | @LoadTest and @UnderLoad exclude each other: @LoadTest is a test by itself, @UnderLoad goes with another test annotation; remove one",
                "parameterized | @LoadTest is a test by itself and cannot stand beside @ParameterizedTest; write @UnderLoad with the same attributes instead",
                "repeated      | @LoadTest is a test by itself and cannot stand beside @RepeatedTest; write @UnderLoad with the same attributes instead",
                "factory       | a @TestFactory makes tests and is none; put @LoadTest on a method of its own"
            })
    void whatCannotBeDrivenIsRefused(String method, String rule) {
        LoadConfigurationException mistake =
                catchThrowableOfType(LoadConfigurationException.class, () -> check(method));
        assertThat(mistake.errors()).isEqualTo(List.of("TestShapeTests.ShapesTestCase#" + method + ": " + rule));
    }

    private static void check(String method) {
        TestShape.check(
                Settings.method(ShapesTestCase.class, method),
                new TestName(ShapesTestCase.class.getName(), method, ""));
    }

    static class ShapesTestCase {

        @LoadTest(users = 1)
        void plain() {}

        @Test
        @LoadTest(users = 1)
        void besideTest() {}

        @ParameterizedTest
        @ValueSource(ints = 1)
        @UnderLoad(users = 1)
        void parameterizedUnderLoad(int i) {}

        @RepeatedTest(2)
        @UnderLoad(users = 1)
        void repeatedUnderLoad() {}

        @LoadTest(users = 1)
        @UnderLoad(users = 1)
        void both() {}

        @LoadTest(users = 1)
        @ParameterizedTest
        @ValueSource(ints = 1)
        void parameterized(int i) {}

        @LoadTest(users = 1)
        @RepeatedTest(2)
        void repeated() {}

        @UnderLoad(users = 1)
        @TestFactory
        Stream<DynamicTest> factory() {
            return Stream.empty();
        }
    }
}
