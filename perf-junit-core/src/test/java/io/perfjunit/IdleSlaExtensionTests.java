package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdleSlaExtensionTests {

    private static final String MESSAGE = """
            1 configuration error, no load was run:
              IdleSlaExtensionTests.IdleTestCase#%s: @Sla without a load: nothing would look at it; write @LoadTest \
            instead of @Test, or @UnderLoad beside it""";

    @ParameterizedTest
    @ValueSource(strings = {"single", "repeated", "composed"})
    void aPromiseOnAPlainTestIsRefused(String method) {
        assertThat(PerfTestKit.failure(PerfTestKit.run(IdleTestCase.class, method)))
                .isInstanceOf(LoadConfigurationException.class)
                .hasMessage(MESSAGE.formatted(method));
    }

    @Test
    void aSearchOnAPlainTestIsRefused() {
        assertThat(PerfTestKit.failure(PerfTestKit.run(IdleTestCase.class, "searching")))
                .hasMessageEndingWith("IdleTestCase#searching: @Capacity without a load: nothing would search; write"
                        + " @LoadTest instead of @Test, or @UnderLoad beside it");
    }

    @Test
    void plainTestsOfAClassWithPromisesAreLeftAlone() {
        PerfTestKit.run(ClassLevelTestCase.class).testEvents().assertStatistics(stats -> stats.started(1)
                .succeeded(1));
    }

    @Sla(p95 = "1s")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Quick {}

    static class IdleTestCase {

        @Test
        @Sla(p95 = "1s")
        void single() {}

        @Test
        @Sla(p95 = "1s")
        @Sla(step = "x", p95 = "1s")
        void repeated() {}

        @Test
        @Quick
        void composed() {}

        @Test
        @Capacity(upTo = "5")
        void searching() {}
    }

    @Sla(p95 = "1s")
    static class ClassLevelTestCase {

        @Test
        void plain() {}
    }
}
