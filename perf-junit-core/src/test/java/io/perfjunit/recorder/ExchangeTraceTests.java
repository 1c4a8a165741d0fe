package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.ExchangeDetails;
import io.perfjunit.result.Phase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeTraceTests {

    private final ExchangeTrace trace = new ExchangeTrace();

    @Test
    void whatWasTakenDownIsInTheDetails() {
        trace.phase(Phase.CONNECT, 30);
        trace.opened();
        trace.connection("h2", false);
        trace.sent(120);
        trace.phase(Phase.FIRST_BYTE, 900);
        trace.received(300);
        trace.received(4_000);
        trace.status(201);
        trace.answered();
        assertThat(trace.freeze())
                .isEqualTo(new ExchangeDetails(
                        Map.of(Phase.CONNECT, Duration.ofNanos(30), Phase.FIRST_BYTE, Duration.ofNanos(900)),
                        201,
                        "h2",
                        false,
                        1,
                        120,
                        4_300));
        assertThat(trace.isAnswered()).isTrue();
        assertThat(trace.openedConnections()).isEqualTo(1);
    }

    @Test
    void timesOfAPhaseAddUpOverAttempts() {
        trace.phase(Phase.FIRST_BYTE, 40);
        trace.connection("http/1.1", true);
        trace.again();
        assertThat(trace.isReused())
                .as("the second attempt has a connection of its own")
                .isFalse();
        trace.phase(Phase.FIRST_BYTE, 60);
        assertThat(trace.nanosOf(Phase.FIRST_BYTE)).isEqualTo(100);
        assertThat(trace.freeze().attempts()).isEqualTo(2);
    }

    @Test
    void aPhaseThatTookNoTimeIsThereAndOneThatNeverCameIsNot() {
        trace.phase(Phase.WAIT, 0);
        trace.phase(Phase.SEND, -5);
        assertThat(trace.freeze().phases()).isEqualTo(Map.of(Phase.WAIT, Duration.ZERO, Phase.SEND, Duration.ZERO));
        assertThat(trace.nanosOf(Phase.TLS)).isNegative();
    }

    @Test
    void aNewCallKnowsNothingOfTheOneBefore() {
        ExchangeDetails blank = trace.freeze();
        trace.phase(Phase.TLS, 5);
        trace.opened();
        trace.connection("h2", true);
        trace.sent(1);
        trace.received(1);
        trace.status(500);
        trace.answered();
        trace.again();
        ExchangeDetails before = trace.freeze();
        trace.begin();
        assertThat(trace.freeze()).isEqualTo(blank).isNotEqualTo(before);
        assertThat(trace.isAnswered()).isFalse();
        assertThat(trace.openedConnections()).isZero();
        assertThat(before.status()).as("what was frozen stays").isEqualTo(500);
    }
}
