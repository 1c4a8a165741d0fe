package io.perfjunit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadPlanTests {

    private static final Duration RAMP_UP = Duration.ofSeconds(3);
    private static final Duration WARMUP = Duration.ofSeconds(2);

    @Test
    void theWindowOfATimedLoadOpensAfterRampUpAndWarmUp() {
        assertThat(plan(Extent.lasting(Duration.ofSeconds(10)), WARMUP).leadIn())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(plan(Extent.lasting(Duration.ofSeconds(10)), Duration.ZERO).leadIn())
                .isEqualTo(RAMP_UP);
    }

    @Test
    void anExactNumberOfIterationsIsMeasuredFromTheFirstCallOnUnlessThereIsAWarmUp() {
        assertThat(plan(Extent.of(100), Duration.ZERO).leadIn()).isZero();
        assertThat(plan(Extent.firstOf(Duration.ofSeconds(10), 100), Duration.ZERO)
                        .leadIn())
                .isZero();
        assertThat(plan(Extent.of(100), WARMUP).leadIn()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void otherCountedLimitsMakeAPlanThatIsTheSameElse() {
        LoadPlan plan = plan(Extent.of(100), WARMUP);
        Set<CountedLimit> limits = new HashSet<>(Set.of(new CountedLimit("pay", Duration.ofMillis(5))));
        LoadPlan counting = plan.counting(limits);
        limits.clear();
        assertThat(counting.countedLimits()).containsExactly(new CountedLimit("pay", Duration.ofMillis(5)));
        assertThat(counting.counting(Set.of())).isEqualTo(plan);
    }

    @Test
    void noPartOfALoadIsOfNegativeLength() {
        Duration negative = Duration.ofMillis(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Extent.of(1), negative))
                .withMessage("warm-up must not be negative, was PT-0.001S");
    }

    @Test
    void aLoadNeedsABoundAndABoundIsMoreThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extent(Optional.empty(), OptionalLong.empty()))
                .withMessage("a load needs a duration, a number of iterations, or both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extent.of(0))
                .withMessage("iterations must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extent.lasting(Duration.ZERO))
                .withMessage("duration must be more than 0, was PT0S");
    }

    @Test
    void aClosedModelRunsAsManyIterationsAtOnceAsItHasUsers() {
        assertThat(new ClosedModel(7).concurrency()).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedModel(0))
                .withMessage("users must be at least 1, was 0");
    }

    @Test
    void aCountedLimitIsMoreThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountedLimit(CountedLimit.ITERATION, Duration.ZERO))
                .withMessage("limit must be more than 0, was PT0S");
    }

    private static LoadPlan plan(Extent extent, Duration warmup) {
        return new LoadPlan(
                List.of(new Stage("", new ClosedModel(4), RAMP_UP, warmup, extent)),
                false,
                ThinkTime.NONE,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                1,
                ThreadKind.AUTO,
                Set.of());
    }
}
