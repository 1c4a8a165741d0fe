package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.result.PhaseProfile.Sums;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExchangeResultTests {

    private static final ExchangeResult FIRST = new ExchangeResult(
            4,
            new TreeMap<>(Map.of(200, 2L, 503, 1L)),
            new TreeMap<>(Map.of("http/1.1", 3L)),
            2,
            1,
            1,
            400,
            9_000,
            Map.of(Phase.CONNECT, LatencyHistogram.ofNanos(50, 70), Phase.FIRST_BYTE, LatencyHistogram.ofNanos(9)),
            new PhaseProfile(new TreeMap<>(Map.of(9, new Sums(1, 9, Map.of(Phase.FIRST_BYTE, 9L))))));

    private static final ExchangeResult SECOND = new ExchangeResult(
            3,
            new TreeMap<>(Map.of(200, 1L, 404, 2L)),
            new TreeMap<>(Map.of("h2", 1L, "http/1.1", 2L)),
            1,
            2,
            0,
            30,
            500,
            Map.of(Phase.FIRST_BYTE, LatencyHistogram.ofNanos(7, 11)),
            new PhaseProfile(new TreeMap<>(Map.of(7, new Sums(1, 7, Map.of())))));

    @Test
    void twoAddUpByCounts() {
        ExchangeResult sum = FIRST.plus(SECOND);
        assertThat(sum).isEqualTo(SECOND.plus(FIRST));
        assertThat(sum.calls()).isEqualTo(7);
        assertThat(sum.statuses()).isEqualTo(Map.of(200, 3L, 404, 2L, 503, 1L));
        assertThat(sum.protocols()).isEqualTo(Map.of("h2", 1L, "http/1.1", 5L));
        assertThat(sum.opened()).isEqualTo(3);
        assertThat(sum.reused()).isEqualTo(3);
        assertThat(sum.repeated()).isEqualTo(1);
        assertThat(sum.bytesSent()).isEqualTo(430);
        assertThat(sum.bytesReceived()).isEqualTo(9_500);
        assertThat(sum.phase(Phase.CONNECT)).isEqualTo(LatencyHistogram.ofNanos(50, 70));
        assertThat(sum.phase(Phase.FIRST_BYTE)).isEqualTo(LatencyHistogram.ofNanos(7, 9, 11));
        assertThat(sum.profile().calls()).isEqualTo(2);
    }

    @Test
    void nothingAddsNothing() {
        assertThat(FIRST.plus(ExchangeResult.NONE)).isEqualTo(FIRST);
        assertThat(ExchangeResult.NONE.plus(FIRST)).isEqualTo(FIRST);
        assertThat(ExchangeResult.NONE.isEmpty()).isTrue();
        assertThat(FIRST.isEmpty()).isFalse();
    }

    @Test
    void aPhaseThatNoCallCameToIsEmpty() {
        assertThat(FIRST.phase(Phase.TLS)).isEqualTo(LatencyHistogram.EMPTY);
    }

    @Test
    void whatItWasMadeOfMayChangeAndItDoesNot() {
        Map<Phase, LatencyHistogram> phases = new HashMap<>(Map.of(Phase.SEND, LatencyHistogram.ofNanos(1)));
        TreeMap<Integer, Long> statuses = new TreeMap<>(Map.of(200, 1L));
        ExchangeResult result =
                new ExchangeResult(1, statuses, new TreeMap<>(), 0, 0, 0, 0, 0, phases, PhaseProfile.NONE);
        phases.clear();
        statuses.clear();
        assertThat(result.phase(Phase.SEND).count()).isEqualTo(1);
        assertThat(result.statuses()).containsEntry(200, 1L);
        assertThatThrownBy(() -> result.statuses().put(500, 1L)).isInstanceOf(UnsupportedOperationException.class);
    }
}
