package io.perfjunit.report;

import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.ThroughputBudget;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Runs as users have them, for tests that look at a whole page. */
public final class Samples {

    private static final String PLACE = "@Sla on ShopLoadTest#shop";

    private Samples() {}

    /** One of each kind. */
    public static List<RunFixture> all() {
        return List.of(met(), broken(), open(), staged(), sweep(), confirmed(), http(), capacity());
    }

    /** Every promise kept. */
    public static RunFixture met() {
        return shop().id("run-met")
                .test("com.shop.OrderRepositoryLoadTest", "findsOrders", "")
                .budget(p(95, 120, "", Severity.FAIL))
                .budget(p(99, 200, "", Severity.FAIL))
                .budget(new ThroughputBudget(Scope.iterations(PLACE), 200))
                .budget(new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
    }

    /** Errors, slow calls, a warning, and a drain in which calls were cut. */
    public static RunFixture broken() {
        return shop().id("run-broken")
                .failing(0.31)
                .budget(p(95, 100, "", Severity.FAIL))
                .budget(p(99, 800, "", Severity.FAIL))
                .budget(p(50, 80, "", Severity.FAIL))
                .budget(p(95, 80, "GET /orders/{id}", Severity.FAIL))
                .budget(p(95, 60, "POST /orders", Severity.WARN))
                .budget(new ThroughputBudget(Scope.iterations(PLACE), 280))
                .budget(new ErrorRateBudget(Scope.iterations(PLACE), 0.01))
                .error("POST /orders", Outcome.ERROR, 1_311, poolExhausted())
                .error(
                        "GET /orders/{id}",
                        Outcome.FAILED_CHECK,
                        214,
                        thrown(new AssertionError("expected status 200, was 503"), "readsOrder", 61))
                .error("", Outcome.TIMEOUT, 3, thrown(new TimeoutException("no answer within 2 s"), "shop", 34));
    }

    /** The open model against a service that stops for a while: calls wait for a free user, and some never start. */
    public static RunFixture open() {
        return shop().id("run-open")
                .test("com.shop.ArrivalsLoadTest", "survivesArrivals", "")
                .rate(310, 20)
                .waiting(900)
                .budget(p(99, 1_000, "", Severity.FAIL))
                .budget(new LatencyBudget(
                        Scope.iterations(PLACE),
                        new LatencyFigure.AtPercentile(Percentile.P99),
                        Duration.ofMillis(120),
                        Basis.SUCCESSES,
                        LatencyClock.SERVICE))
                .budget(new ThroughputBudget(Scope.iterations(PLACE), 250))
                .budget(new ErrorRateBudget(Scope.iterations(PLACE).inEvery(Duration.ofSeconds(5)), 0.01))
                .judged(verdict -> verdict.budget().scope().window().isPresent()
                        ? with(Optional.of(new BudgetVerdict.Windows(6, 0)), verdict.attempts(), verdict)
                        : verdict)
                .slow("", 3, 1_498, 41)
                .slow("", 17, 1_496, 38)
                .slow("POST /orders", 4, 212, 212)
                .slow("GET /orders", 4, 97, 97);
    }

    /** Three stages, the last of them by the clock and more than the service bears. */
    public static RunFixture staged() {
        return shop().id("run-staged")
                .test("com.shop.StagesLoadTest", "grows", "")
                .stage(StageFixture.users("calm", 10, 10, 0.2, 1))
                .stage(StageFixture.users("busy", 100, 15, 1, 1.6))
                .stage(StageFixture.rate("burst", 500, 10, 1.6, 2.6))
                .waiting(300)
                .budget(inStage(p(95, 60, "", Severity.FAIL), "calm"))
                .budget(inStage(p(95, 160, "", Severity.FAIL), "busy"))
                .budget(inStage(p(95, 250, "", Severity.ABORT), "burst"))
                .budget(inStage(p(95, 250, "POST /orders", Severity.WARN), "lull"))
                .budget(new ThroughputBudget(Scope.iterations(PLACE).inStage("busy"), 250))
                .metric(MetricResult.gauge("queue.length", MetricUnit.NUMBER, 42));
    }

    /** A search for the capacity, which is less than was promised. */
    public static RunFixture capacity() {
        return shop().id("run-capacity")
                .test("com.shop.CapacityLoadTest", "bears", "")
                .rate(310, 310)
                .capacity(CapacityFixture.search(320))
                .budget(p(95, 200, "", Severity.FAIL))
                .budget(new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
    }

    /** One load at five levels; the service is full at the fourth. */
    public static RunFixture sweep() {
        RunFixture sweep = shop().id("run-sweep")
                .test("com.shop.CapacityLoadTest", "levels", "")
                .stage(StageFixture.users("users=10", 10, 10, 0.3, 1))
                .stage(StageFixture.users("users=20", 20, 10, 0.58, 1.05))
                .stage(StageFixture.users("users=50", 50, 10, 1.3, 1.2))
                .stage(StageFixture.users("users=100", 100, 10, 1.9, 1.9))
                .stage(StageFixture.users("users=200", 200, 10, 1.7, 4.4))
                .sweep();
        for (int users : new int[] {10, 20, 50, 100, 200}) {
            String level = "users=" + users;
            sweep.budget(inStage(p(95, 250, "", Severity.WARN), level))
                    .budget(inStage(p(95, 60, "GET /orders/{id}", Severity.FAIL), level))
                    .budget(inStage(p(95, 400, "POST /orders", Severity.FAIL), level));
        }
        return sweep;
    }

    /** Over its limit in the first of two attempts, with metrics of the body and of the JVM. */
    public static RunFixture confirmed() {
        return metered()
                .id("run-confirmed")
                .startedAt(RunFixture.START.plusSeconds(40))
                .after(metered().id("run-first").failing(0.02))
                .judged(verdict -> verdict.budget() instanceof LatencyBudget latency
                                && latency.figure().toString().equals("p95")
                        ? with(Optional.empty(), new BudgetVerdict.Attempts(2, 1), verdict)
                        : verdict);
    }

    /** Calls over HTTP: some slow, some answered with 503, some not at all, and a client with too few connections. */
    public static RunFixture http() {
        return shop().id("run-http")
                .test("com.shop.HttpShopLoadTest", "shopsOverHttp", "")
                .over("h2", 31)
                .failing(0.06)
                .budget(p(95, 150, "", Severity.FAIL))
                .budget(p(99, 60, "GET /orders/{id}", Severity.WARN))
                .budget(new ErrorRateBudget(Scope.iterations(PLACE), 0.05))
                .error(
                        "GET /orders/{id}",
                        Outcome.FAILED_CHECK,
                        14,
                        thrown(new AssertionError("expected status 200, was 503"), "readsOrder", 61),
                        Optional.of(new ErrorGroup.Reason("no connection within # ms", 12)))
                .error(
                        "POST /orders",
                        Outcome.ERROR,
                        43,
                        thrown(new IllegalStateException("the connection was reset"), "placesOrder", 87))
                .slow("", 4, 301, 301)
                .slowAnswer("POST /orders", 4, 212, 200)
                .slowAnswer("POST /orders", 9, 1_900, 0)
                .slowAnswer("GET /orders", 4, 97, 200)
                .slowAnswer("GET /orders/{id}", 12, 64, 503);
    }

    private static RunFixture metered() {
        return shop().test("com.shop.CacheLoadTest", "readsThroughTheCache", "")
                .budget(p(95, 80, "", Severity.FAIL))
                .budget(p(99, 400, "", Severity.FAIL))
                .budget(new MetricBudget(Scope.iterations(PLACE), "cache.hit", Unit.SHARE, 0.9, true))
                .budget(new MetricBudget(Scope.iterations(PLACE), "payload.p95", Unit.BYTES, 65_536, false))
                .budget(new MetricBudget(Scope.iterations(PLACE), "cache.miss", Unit.SHARE, 0.1, false))
                .metric(new MetricResult(
                        "cache.hit", MetricKind.RATE, MetricUnit.SHARE, 9_318, 8_640, 0, 1, 1, LatencyHistogram.EMPTY))
                .metric(distribution("payload", MetricUnit.BYTES, 800, 2_048, 4_100, 9_000, 61_440))
                .metric(MetricResult.count("orders.retried", MetricUnit.NUMBER, 17))
                .metric(MetricResult.gauge("jvm.heap.afterGc", MetricUnit.BYTES, 180_400_000))
                .heap(94_000_000, 3_200_000, 28)
                .metric(distribution("jvm.gc.pause", MetricUnit.NANOSECONDS, 1_900_000, 2_400_000, 7_100_000));
    }

    private static MetricResult distribution(String name, MetricUnit unit, long... values) {
        return new MetricResult(
                name,
                MetricKind.DISTRIBUTION,
                unit,
                values.length,
                Arrays.stream(values).sum(),
                values[0],
                values[values.length - 1],
                values[1],
                LatencyHistogram.ofNanos(Arrays.stream(values)
                        .map(value -> Math.round(value * MetricResult.SCALE))
                        .toArray()));
    }

    /** A verdict with other windows and attempts. */
    public static BudgetVerdict with(
            Optional<BudgetVerdict.Windows> windows, BudgetVerdict.Attempts attempts, BudgetVerdict of) {
        return new BudgetVerdict(
                of.budget(),
                of.verdict(),
                of.reason(),
                of.measured(),
                of.interval(),
                of.samples(),
                of.over(),
                of.proven(),
                of.firstBreach(),
                of.samplesNeeded(),
                windows,
                of.steps(),
                attempts);
    }

    private static Budget inStage(Budget budget, String stage) {
        return budget.in(budget.scope().inStage(stage));
    }

    private static Throwable poolExhausted() {
        return thrown(
                new IllegalStateException(
                        "connection pool exhausted: no connection within 250 ms (total=8, active=8, idle=0, waiting=42)",
                        thrown(new TimeoutException("waited 250 ms"), "borrow", 118)),
                "placesOrder",
                87);
    }

    /** With a stack that does not depend on where this file has its lines. */
    private static <T extends Throwable> T thrown(T thrown, String method, int line) {
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.shop.OrderClient", method, "OrderClient.java", line),
            new StackTraceElement("com.shop.ShopLoadTest", "shop", "ShopLoadTest.java", 29),
            new StackTraceElement("java.lang.Thread", "run", "Thread.java", 840)
        });
        return thrown;
    }

    /** Three steps, as an HTTP test has them. */
    public static RunFixture shop() {
        return RunFixture.run()
                .step("GET /orders", 12, 310)
                .step("GET /orders/{id}", 8, 310)
                .step("POST /orders", 34, 310)
                .setting("users", "50", "@LoadTest on ShopLoadTest#shop")
                .setting("duration", "30s", "@LoadTest on ShopLoadTest#shop")
                .setting("warmup", "5s", "default")
                .setting("drain", "10s", "default")
                .setting("seed", "42", "-Dperf.seed")
                .setting("threads", "AUTO → PLATFORM", "default")
                .setting("shop.url", "http://localhost:18080", "-Dshop.url");
    }

    /** A limit on a percentile of all calls, in milliseconds. */
    public static Budget p(double percentile, long millis, String step, Severity severity) {
        return new LatencyBudget(
                Scope.step(step, severity, Origin.of(PLACE)),
                new LatencyFigure.AtPercentile(new Percentile(percentile)),
                Duration.ofMillis(millis),
                Basis.ALL_CALLS);
    }
}
