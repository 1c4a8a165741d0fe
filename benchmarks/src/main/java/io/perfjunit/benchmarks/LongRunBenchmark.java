package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.SlaVerdict;
import io.perfjunit.sla.ThroughputBudget;
import java.time.Duration;
import java.util.List;

/**
 * What a long run leaves behind and how soon it is judged: heap after a collection before and after, and the time from the return
 * of the last call to the verdict over eight budgets. Argument: iterations (default 50 million).
 */
public final class LongRunBenchmark {

    private static final int USERS = 32;
    private static final int WAITERS = 1_000;

    private LongRunBenchmark() {}

    /** Prints growth and delay of a run of many calls, and the delay after a drain of many users. */
    public static void main(String[] arguments) throws Exception {
        long iterations = arguments.length > 0 ? Long.parseLong(arguments[0]) : 50_000_000;
        Machine machine = Machine.describe("a long run");
        // Classes are loaded and code is compiled: they are no part of the growth.
        run("warm-up", load(USERS).iterations(iterations / 10), USERS, 0);
        run("many calls", load(USERS).iterations(iterations), USERS, 0);
        run("calls that drain", load(WAITERS).duration(Duration.ofSeconds(3)), WAITERS, 200);
        machine.tellForeignWork();
    }

    private static Load load(int users) {
        return Load.users(users).threads(ThreadKind.PLATFORM).warmup(Duration.ZERO);
    }

    private static void run(String name, Load load, int users, long waitMillis) throws InterruptedException {
        LastEnds ends = new LastEnds(users);
        List<Budget> budgets = budgets();
        long heapBefore = Machine.heapAfterCollection();
        long processorBefore = Machine.processorNanos();
        LoadResult result = load.run(user -> {
            user.step("call", () -> {
                if (waitMillis > 0) {
                    Thread.sleep(waitMillis);
                }
            });
            ends.note(user.id());
        });
        long returned = ends.nanosSinceLast();
        SlaVerdict verdict = SlaVerdict.judge(budgets, result);
        long judged = ends.nanosSinceLast();
        long processor = Machine.processorNanos() - processorBefore;
        long growth = Machine.heapAfterCollection() - heapBefore;
        long calls = result.iterations().counts().total()
                + result.steps().get(0).counts().total();
        Machine.print(
                "%-17s %,d iterations and %,d steps by %,d users: heap grew by %.2f MB, the result included; "
                        + "after the last call the result was there in %.1f ms, the verdict (%s, %d budgets) in %.1f ms; "
                        + "%.1f ns of processor time per call",
                name,
                result.iterations().counts().total(),
                calls - result.iterations().counts().total(),
                users,
                growth / 1048576.0,
                returned / 1e6,
                verdict.overall(),
                verdict.budgets().size(),
                judged / 1e6,
                (double) processor / calls);
    }

    /** All kinds; half of them broken, which takes longer since the first breach is looked for. */
    private static List<Budget> budgets() {
        Scope scope = Scope.iterations("the benchmark");
        Duration kept = Duration.ofSeconds(10);
        Duration broken = Duration.ofNanos(1);
        return List.of(
                new LatencyBudget(scope, new LatencyFigure.AtPercentile(Percentile.P50), broken, Basis.ALL_CALLS),
                new LatencyBudget(scope, new LatencyFigure.AtPercentile(Percentile.P95), kept, Basis.ALL_CALLS),
                new LatencyBudget(scope, new LatencyFigure.AtPercentile(Percentile.P99), broken, Basis.SUCCESSES),
                new LatencyBudget(scope, new LatencyFigure.AtPercentile(Percentile.P999), kept, Basis.SUCCESSES),
                new LatencyBudget(scope, new LatencyFigure.Mean(), broken, Basis.ALL_CALLS),
                new LatencyBudget(scope, new LatencyFigure.Maximum(), kept, Basis.ALL_CALLS),
                new ThroughputBudget(scope, 1e12),
                new ErrorRateBudget(scope, 0));
    }
}
