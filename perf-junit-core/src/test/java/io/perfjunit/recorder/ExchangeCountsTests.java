package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCountsTests {

    private final ExchangeCounts counts = new ExchangeCounts();

    @Test
    void everyCallCountsAndOnlyWholeAnswersHavePhases() {
        counts.record(Traces.answered(200, 400), 500);
        counts.record(Traces.answered(503, 90), 100);
        counts.record(Traces.broken(), 60);

        ExchangeResult result = counts.freeze();
        assertThat(result.calls()).isEqualTo(3);
        assertThat(result.statuses()).isEqualTo(Map.of(200, 1L, 503, 1L));
        assertThat(result.protocols()).isEqualTo(Map.of("http/1.1", 2L, "h2", 1L));
        assertThat(result.opened()).isEqualTo(1);
        assertThat(result.reused()).isEqualTo(2);
        assertThat(result.repeated()).isEqualTo(1);
        assertThat(result.bytesSent()).isEqualTo(207);
        assertThat(result.bytesReceived()).isEqualTo(2_000);
        assertThat(result.phases())
                .isEqualTo(Map.of(
                        Phase.SEND, LatencyHistogram.ofNanos(10, 10),
                        Phase.FIRST_BYTE, LatencyHistogram.ofNanos(90, 400)));
        assertThat(result.profile().classes().get(PhaseProfile.classOf(500)))
                .isEqualTo(new PhaseProfile.Sums(1, 500, Map.of(Phase.SEND, 10L, Phase.FIRST_BYTE, 400L)));
        assertThat(result.profile().calls()).isEqualTo(2);
    }

    @Test
    void withoutCallsNothingIsKnown() {
        assertThat(counts.freeze()).isSameAs(ExchangeResult.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000, Integer.MAX_VALUE})
    void whatIsNoStatusIsInNone(int status) {
        counts.record(Traces.answered(status, 1), 1);
        assertThat(counts.freeze().calls()).isEqualTo(1);
        assertThat(counts.freeze().statuses()).isEmpty();
    }

    @Test
    void aCallWithoutAConnectionHasNoProtocol() {
        counts.record(new ExchangeTrace(), 1);
        counts.record(Traces.answered(200, 1), 1);
        counts.record(new ExchangeTrace(), 1);
        assertThat(counts.freeze().calls()).isEqualTo(3);
        assertThat(counts.freeze().protocols()).isEqualTo(Map.of("http/1.1", 1L));
    }

    @Test
    void addingIsTheSameAsRecordingAllInOnePlace() {
        ExchangeCounts other = new ExchangeCounts();
        ExchangeCounts all = new ExchangeCounts();
        for (ExchangeCounts one : new ExchangeCounts[] {counts, all}) {
            one.record(Traces.answered(200, 400), 500);
            one.record(Traces.broken(), 60);
        }
        for (ExchangeCounts one : new ExchangeCounts[] {other, all}) {
            one.record(Traces.answered(404, 40_000), 50_000);
            one.record(Traces.answered(200, 410), 500);
        }
        ExchangeResult merged = counts.freeze().plus(other.freeze());
        counts.addTo(other);
        assertThat(other.freeze()).isEqualTo(all.freeze()).isEqualTo(merged);
    }
}
