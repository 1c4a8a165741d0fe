package io.perfjunit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThinkTimeTests {

    @Test
    void aFixedPauseIsTheSameEveryTimeAndUsesUpNoRandomNumber() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(ThinkTime.of(Duration.ofMillis(5)).nextNanos(random)).isEqualTo(5_000_000);
        assertThat(random.nextLong()).isEqualTo(new SplittableRandom(1).nextLong());
    }

    @Test
    void aRangeIsDrawnEvenlyWithBothEnds() {
        ThinkTime pause = new ThinkTime(Duration.ofNanos(3), Duration.ofNanos(6));
        SplittableRandom random = new SplittableRandom(2);
        long[] drawn =
                LongStream.generate(() -> pause.nextNanos(random)).limit(4_000).toArray();
        assertThat(drawn).containsOnly(3, 4, 5, 6);
        for (long value = 3; value <= 6; value++) {
            long wanted = value;
            assertThat(LongStream.of(drawn).filter(v -> v == wanted).count()).isBetween(900L, 1_100L);
        }
    }

    @Test
    void onlyAPauseOfNoLengthIsNone() {
        assertThat(ThinkTime.NONE.isNone()).isTrue();
        assertThat(new ThinkTime(Duration.ZERO, Duration.ofNanos(1)).isNone()).isFalse();
    }

    @Test
    void aRangeGoesFromTheShorterToTheLonger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThinkTime(Duration.ofMillis(2), Duration.ofMillis(1)))
                .withMessage("think time must go from the shorter to the longer, was PT0.002S..PT0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThinkTime.of(Duration.ofMillis(-1)))
                .withMessage("think time must not be negative, was PT-0.001S");
    }
}
