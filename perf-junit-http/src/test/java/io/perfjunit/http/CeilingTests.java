package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CeilingTests {

    private static final long SECOND = 1_000_000_000L;

    private static Ceiling of(double maxRate, long maxCalls) {
        return new Ceiling(new Access(AllowedHosts.NONE, maxRate, maxCalls, Correlation.NONE));
    }

    private static void count(Ceiling ceiling, int calls, long now) {
        for (int i = 0; i < calls; i++) {
            ceiling.count("shop", now);
        }
    }

    @Test
    void theCallsOfASecondMayComeAtOnceButNotOneMore() {
        Ceiling ceiling = of(200, 1_000);
        count(ceiling, 200, 0);

        assertThatThrownBy(() -> ceiling.count("shop", 0))
                .isInstanceOf(CeilingReachedError.class)
                .hasMessage("the load has reached perf.http.maxRate=200/s, the ceiling for all that is not on loopback,"
                        + " and was ended; shop is not to blame. If it may be loaded more than that, set"
                        + " perf.http.maxRate higher");
    }

    @Test
    void aSteadyLoadAtTheRateGoesOnForGood() {
        Ceiling ceiling = of(200, 100_000);

        assertThatCode(() -> {
                    for (int i = 0; i < 50_000; i++) {
                        ceiling.count("shop", i * (SECOND / 200));
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aLoadThatIsATenthFasterIsEnded() {
        Ceiling ceiling = of(200, 100_000);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 50_000; i++) {
                        ceiling.count("shop", i * (SECOND / 220));
                    }
                })
                .isInstanceOf(CeilingReachedError.class);
    }

    @Test
    void theClockMayBeginAnywhere() {
        Ceiling ceiling = of(200, 1_000);

        assertThatCode(() -> count(ceiling, 200, -5 * SECOND)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ceiling.count("shop", -5 * SECOND)).isInstanceOf(CeilingReachedError.class);
    }

    @Test
    void aRateOfLessThanOnePerSecondAllowsOneCall() {
        Ceiling ceiling = of(0.5, 1_000);
        count(ceiling, 1, 0);

        assertThatThrownBy(() -> ceiling.count("shop", SECOND)).hasMessageContaining("perf.http.maxRate=0.5/s");
    }

    @Test
    void theNumberOfCallsHasAnEndAtAnyRate() {
        Ceiling ceiling = of(200, 3);
        count(ceiling, 3, 0);

        assertThatThrownBy(() -> ceiling.count("shop", 100 * SECOND))
                .isInstanceOf(CeilingReachedError.class)
                .hasMessageContaining("perf.http.maxCalls=3");
    }
}
