package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.counted;
import static io.perfjunit.result.LoadResultBuilder.rising;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.LatencyFigure.AtPercentile;
import io.perfjunit.stats.BurstyService;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What counts as proven over a load of ten seconds, with a thousand calls unless it says otherwise. */
class ProofTests {

    private static final long MILLI = 1_000_000;
    private static final Duration LIMIT = Duration.ofMillis(500);

    @Test
    void slowCallsOfEverySecondProveMoreThanThoseOfOneBurst() {
        BudgetVerdict spread = p95().judge(load(10, 10, 10, 10, 10, 10, 10, 10, 10, 10));
        BudgetVerdict burst = p95().judge(load(0, 0, 0, 100, 0, 0, 0, 0, 0, 0));
        assertThat(spread.over()).hasValue(100);
        assertThat(burst.over()).hasValue(100);
        assertThat(spread.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(burst.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(spread.proven()).isTrue();
        assertThat(burst.proven()).isFalse();
    }

    @Test
    void failuresOfEverySecondProveMoreThanThoseOfOneBurst() {
        var budget = new ErrorRateBudget(Scope.iterations("here"), 0.05);
        BudgetVerdict spread = budget.judge(failing(10, 10, 10, 10, 10, 10, 10, 10, 10, 10));
        BudgetVerdict burst = budget.judge(failing(0, 0, 0, 100, 0, 0, 0, 0, 0, 0));
        assertThat(spread.proven()).isTrue();
        assertThat(burst.proven()).isFalse();
        assertThat(burst.interval().orElseThrow().high())
                .isGreaterThan(spread.interval().orElseThrow().high());
        assertThat(burst.interval().orElseThrow().low()).isPositive();
    }

    @Test
    void aBurstWellWithinTheLimitMakesThePercentileUncertainToo() {
        // 80 calls of one second take 300 ms, of which p95 knows by the spread of calls beyond itself.
        BudgetVerdict burst = p95().judge(tenSeconds(
                        second -> rising(100, i -> second == 4 && i <= 80 ? (300 + i) * MILLI : (10 + i) * MILLI))
                .build());
        BudgetVerdict even = p95().judge(tenSeconds(
                        second -> rising(100, i -> i <= 8 ? (300 + i * 10 + second) * MILLI : (10 + i) * MILLI))
                .build());
        assertThat(even.proven()).isTrue();
        assertThat(burst.interval().orElseThrow().low()).isLessThan(150.0 * MILLI);
        assertThat(even.interval().orElseThrow().low()).isGreaterThan(300.0 * MILLI);
    }

    @Test
    void aLimitThatEverySecondBreaksIsProvenAlsoByAShortLoad() {
        Duration length = Duration.ofSeconds(1);
        LoadResultBuilder result = aResult().window(Duration.ZERO, length);
        for (int i = 0; i < 10; i++) {
            result.interval(length.dividedBy(10), slice("", slow(5, 5), 0));
        }
        BudgetVerdict verdict =
                p95().judge(result.iterations(step("", slow(50, 50), 0)).build());
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.proven()).isTrue();
    }

    @Test
    void aServiceWithBurstsThatKeepsItsLimitIsHardlyEverProvenToBreakIt() {
        var service = new BurstyService(0.5, 9, 1, 3);
        Random random = new Random(20_261_121);
        int loads = 250;
        int over = 0;
        int proven = 0;
        for (int load = 0; load < loads; load++) {
            BudgetVerdict verdict = simulated(service, service.quantile(0.95) * 1.05, random);
            if (verdict.verdict() == Verdict.BROKEN) {
                over++;
                proven += verdict.proven() ? 1 : 0;
            }
        }
        assertThat(over).as("over the limit in a single load").isGreaterThan(loads / 5);
        assertThat(proven).as("and proven to be").isLessThanOrEqualTo(loads * 6 / 100);
    }

    /** A load of 200 calls a second, read every tenth of a second. */
    private static BudgetVerdict simulated(BurstyService service, double limit, Random random) {
        long[] nanos = Arrays.stream(service.responseTimes(200, 10, random))
                .mapToLong(time -> Math.round(time * 1e7))
                .toArray();
        Duration atMost = Duration.ofNanos(Math.round(limit * 1e7));
        LoadResultBuilder result = aResult().iterations(counted("", nanos, 0, atMost));
        for (int from = 0; from < nanos.length; from += 20) {
            result.interval(Duration.ofMillis(100), slice("", Arrays.copyOfRange(nanos, from, from + 20), 0));
        }
        return new LatencyBudget(Scope.iterations("here"), new AtPercentile(Percentile.P95), atMost, Basis.ALL_CALLS)
                .judge(result.build());
    }

    private static Budget p95() {
        return new LatencyBudget(Scope.iterations("here"), new AtPercentile(Percentile.P95), LIMIT, Basis.ALL_CALLS);
    }

    /** Of the hundred calls of each second so many take longer than the limit. */
    private static LoadResult load(int... slowOfSecond) {
        return tenSeconds(second -> slow(100, slowOfSecond[second])).build();
    }

    private static LoadResult failing(int... failedOfSecond) {
        LoadResultBuilder result = aResult().iterations(step("", slow(900, 0), 100));
        for (int failed : failedOfSecond) {
            result.second(slice("", slow(100 - failed, 0), failed));
        }
        return result.build();
    }

    private static LoadResultBuilder tenSeconds(IntFunction<long[]> callsOfSecond) {
        LoadResultBuilder result = aResult();
        long[] all = new long[0];
        for (int second = 0; second < 10; second++) {
            long[] calls = callsOfSecond.apply(second);
            result.second(slice("", calls, 0));
            int before = all.length;
            all = Arrays.copyOf(all, before + calls.length);
            System.arraycopy(calls, 0, all, before, calls.length);
        }
        return result.iterations(step("", all, 0));
    }

    private static long[] slow(int calls, int slow) {
        return rising(calls, i -> i <= slow ? 600 * MILLI : (1 + i) * MILLI);
    }
}
