package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.EndReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** By Little's law: 2,000 iterations of 25 ms in ten seconds keep five users busy. */
class LittlesLawTests {

    private final LittlesLaw rule = new LittlesLaw();

    private static Observed busy(int users, int calls, double seconds) {
        return observed().users(users).step("GET /a", it -> it.logNormal(calls, seconds, 0));
    }

    @Test
    void whatIsLeftIsToldMoreSurelyTheMoreItIs() {
        Finding finding = busy(8, 2_000, 0.025).only(rule);
        assertThat(finding.get(Clue.ACCOUNTED_USERS)).isBetween(4.95, 5.05);
        assertThat(finding.get(Clue.IDLE_SHARE)).isBetween(0.37, 0.38);
        assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(busy(6, 2_000, 0.025).only(rule).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(busy(5, 2_000, 0.025).by(rule)).isEmpty();
    }

    @Test
    void whoeverThinksIsNotIdle() {
        assertThat(busy(8, 2_000, 0.025).thinking(Duration.ofMillis(15)).by(rule))
                .isEmpty();
        assertThat(busy(8, 2_000, 0.025).paced(Duration.ofMillis(40)).by(rule)).isEmpty();
    }

    @Test
    void iterationsOfLessThanAMillisecondAreMostlyOurOwn() {
        assertThat(busy(8, 80_000, 0.0005).by(rule)).isEmpty();
    }

    @Test
    void theEdgesOfAShortWindowAreNoIdleTime() {
        assertThat(busy(100, 400, 2).by(rule)).isEmpty();
    }

    @Test
    void fewIterationsTellNothing() {
        assertThat(busy(8, 90, 0.4).by(rule)).isEmpty();
    }

    @Test
    void usersWhoseIterationsRanOutAreNotIdle() {
        assertThat(busy(8, 2_000, 0.025).ended(EndReason.ITERATIONS).by(rule)).isEmpty();
    }
}
