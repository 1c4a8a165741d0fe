package io.perfjunit.run;

import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private static final TestName TEST = new TestName("ShopLoadTest", "shop", "");

    private ProgressLine progress = new ProgressLine(TEST, Runs.PLAN, false);
    private Duration at = Duration.ZERO;

    @Test
    void aLineTellsWhatHappenedSinceTheLastOneAndAllFailures() {
        assertThat(add(500, 100, 1)).isEmpty();
        assertThat(add(500, 100, 1))
                .contains(
                        "ShopLoadTest#shop  1 s of 12 s (warm-up) · 4 users · 200/s · p95 2 ms · 2 of 202 calls failed");
        assertThat(add(1_000, 50, 0))
                .contains(
                        "ShopLoadTest#shop  2 s of 12 s (warm-up) · 4 users · 50/s · p95 2 ms · 2 of 252 calls failed");
        assertThat(add(1_000, 0, 0))
                .contains("ShopLoadTest#shop  3 s of 12 s · 4 users · 0/s · p95 - · 2 of 252 calls failed");
    }

    @Test
    void itIsToldEverySecondAndAfterTenSecondsEveryFive() {
        int lines = 0;
        for (int second = 1; second <= 30; second++) {
            lines += add(1_000, 1, 0).isPresent() ? 1 : 0;
        }
        assertThat(lines)
                .as("ten in the first ten seconds, four in the next twenty")
                .isEqualTo(14);
    }

    @Test
    void aReadingAHairEarlyIsTimeEnough() {
        assertThat(add(985, 1, 0)).isPresent();
        assertThat(add(900, 1, 0)).isEmpty();
    }

    @Test
    void onATerminalABarGrowsTwiceASecondAndSaysWhatIsLeft() {
        progress = new ProgressLine(TEST, Runs.PLAN, true);
        assertThat(add(250, 10, 0)).isEmpty();
        assertThat(add(250, 10, 0))
                .contains("ShopLoadTest#shop  ▕█░░░░░░░░░░░░░░░░░░░▏ 1 s of 12 s, 12 s left (warm-up) · 4 users · 40/s"
                        + " · p95 2 ms · 0 of 20 calls failed");
        add(5_500, 10, 0);
        assertThat(add(500, 10, 0).orElseThrow()).contains("▕███████████░░░░░░░░░▏ 7 s of 12 s, 6 s left");
        assertThat(add(6_500, 10, 0).orElseThrow()).contains("▕████████████████████▏ 13 s of 12 s, draining");
    }

    private Optional<String> add(long millis, int successes, int errors) {
        Duration length = Duration.ofMillis(millis);
        Interval interval = new Interval(at, length, 4, 4, slice("", same(successes, 2_000_000), errors), List.of());
        at = at.plus(length);
        return progress.add(interval);
    }
}
