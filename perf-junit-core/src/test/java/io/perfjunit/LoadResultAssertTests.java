package io.perfjunit;

import static io.perfjunit.PerfAssertions.assertThat;
import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.ofMillisUpTo;
import static io.perfjunit.result.LoadResultBuilder.ofNanos;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.perfjunit.result.LoadResult;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LoadResultAssertTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LoadResult thousand = ofMillisUpTo(1_000);

    @Test
    void percentilesAreThoseOfAllCalls() {
        assertThat(thousand).p50().isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
        assertThat(thousand).p90().isBetween(Duration.ofMillis(900), Duration.ofMillis(901));
        assertThat(thousand).p95().isBetween(Duration.ofMillis(950), Duration.ofMillis(951));
        assertThat(thousand).p99().isBetween(Duration.ofMillis(990), Duration.ofMillis(991));
        assertThat(thousand).percentile(99.9).isBetween(Duration.ofMillis(999), Duration.ofMillis(1_000));
    }

    @Test
    void aPercentileOverItsLimitFailsAndIsNamed() {
        fails(() -> assertThat(thousand).p95().isLessThan(Duration.ofMillis(200)), "[p95 response time]");
    }

    @Test
    void aPercentileThatFallsAmongFailuresWasNotReached() {
        LoadResult result = ofNanos(same(940, 1), 60);
        assertThat(result).p90().isLessThan(SECOND);
        failsWith(() -> assertThat(result).p95().isLessThan(SECOND), "p95 was not reached: 6 % of 1,000 calls failed");
    }

    @Test
    void withoutACallNoPercentileWasReached() {
        failsWith(
                () -> assertThat(aResult().build()).p50().isLessThan(SECOND),
                "p50 was not reached: there were no calls");
    }

    @Test
    void meanAndMaximumAreThoseOfTheSuccesses() {
        assertThat(thousand).mean().isEqualTo(Duration.ofNanos(500_500_000));
        assertThat(thousand).max().isEqualTo(SECOND);
        fails(() -> assertThat(thousand).mean().isLessThan(Duration.ofMillis(500)), "[mean response time]");
        fails(() -> assertThat(thousand).max().isLessThan(SECOND), "[longest response time]");
        LoadResult failed = ofNanos(new long[0], 7);
        failsWith(() -> assertThat(failed).mean().isLessThan(SECOND), "no call succeeded, of 7 calls");
        failsWith(() -> assertThat(failed).max().isLessThan(SECOND), "no call succeeded, of 7 calls");
    }

    @Test
    void throughputAndErrorRateAreNumbers() {
        LoadResult result = ofNanos(same(90, 1), 10);
        assertThat(result).throughput().isEqualTo(9);
        assertThat(result).errorRate().isEqualTo(0.1);
        fails(() -> assertThat(result).throughput().isGreaterThan(10), "[throughput per second]");
        fails(() -> assertThat(result).errorRate().isZero(), "[error rate]");
    }

    @Test
    void noFailuresMeansThatThereWereCallsAndAllSucceeded() {
        assertThat(thousand).hasNoFailures();
        fails(() -> assertThat(ofNanos(same(9, 1), 1)).hasNoFailures(), "1 call failed");
        failsWith(() -> assertThat(aResult().build()).hasNoFailures(), "no call succeeded, of 0 calls");
    }

    @Test
    void aStepHasTheSameAssertions() {
        LoadResult result = aResult()
                .iterations(step("", same(10, SECOND.toNanos()), 0))
                .withStep(step("pay", same(100, 1_000), 0))
                .build();
        assertThat(result).step("pay").hasNoFailures().p50().isEqualTo(Duration.ofNanos(1_000));
        assertThat(result).step("pay").throughput().isEqualTo(10);
        failsWith(() -> assertThat(result).step("payy"), "no step \"payy\" was seen, but [pay]");
    }

    @Test
    void aDescriptionOfTheUsersStands() {
        fails(() -> assertThat(aResult().build()).as("checkout").p50(), "[checkout]");
    }

    private static void failsWith(ThrowingCallable call, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(call).withMessage(message);
    }

    private static void fails(ThrowingCallable call, String part) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(call).withMessageContaining(part);
    }
}
