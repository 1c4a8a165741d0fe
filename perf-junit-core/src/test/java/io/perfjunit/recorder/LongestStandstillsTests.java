package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Standstill;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class LongestStandstillsTests {

    private final LongestStandstills times = new LongestStandstills(Standstill.Kind.STALL);

    @Test
    void timesAreInOrderAndCountFromTheFirstStart() {
        times.add(5_000, 70);
        times.add(2_000, 900);
        times.add(2_000, 900);
        assertThat(times.since(1_000)).containsExactly(stall(1_000, 900), stall(4_000, 70));
    }

    @Test
    void whatWasOverBeforeTheFirstStartIsNotOfThisLoadAndOfTheRestTheRestIs() {
        times.add(100, 200);
        times.add(900, 300);
        assertThat(times.since(1_000)).containsExactly(stall(0, 200));
    }

    @Test
    void ofManyTheLongestStay() {
        for (int i = 0; i < 10_000; i++) {
            times.add(i * 1_000L, (i * 7_919L) % 10_000);
        }
        assertThat(times.since(-1))
                .hasSize(LongestStandstills.MOST)
                .isSortedAccordingTo(Comparator.comparing(Standstill::at))
                .allMatch(time -> time.length().toNanos() >= 10_000 - LongestStandstills.MOST);
    }

    private static Standstill stall(long at, long length) {
        return new Standstill(Standstill.Kind.STALL, Duration.ofNanos(at), Duration.ofNanos(length));
    }
}
