package io.perfjunit.report;

import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.ThroughputBudget;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Runs as users have them, for tests that look at a whole page. */
public final class Samples {

    private static final String PLACE = "@Sla on ShopLoadTest#shop";

    private Samples() {}

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
