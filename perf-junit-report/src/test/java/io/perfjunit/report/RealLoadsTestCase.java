package io.perfjunit.report;

import static io.perfjunit.sla.Severity.ABORT;
import static io.perfjunit.sla.Severity.WARN;

import io.perfjunit.Capacity;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import java.util.concurrent.Semaphore;

/**
 * Load tests of a service within this process, whose pool is too small: in three seconds they fill every section that the page of a
 * test can have. {@link RealReport} runs them.
 */
class RealLoadsTestCase {

    private static final Semaphore POOL = new Semaphore(4);

    @LoadTest(
            users = {1, 2, 4, 8, 16},
            duration = "400ms",
            warmup = "50ms")
    @Sla(step = "query", p95 = "15ms", severity = WARN)
    @Sla(step = "query", p95 = "30ms")
    @Sla(step = "query", p95 = "10s", severity = ABORT)
    @Sla(step = "render", p95 = "200ms")
    @Sla(errorRate = "90%")
    void moreAndMoreUsers(VirtualUser user) throws Exception {
        user.step("query", RealLoadsTestCase::query);
        user.step("render", () -> Thread.sleep(1));
        user.gauge("pool.free", POOL.availablePermits());
    }

    @LoadTest(users = 4, duration = "600ms", warmup = "100ms")
    @Sla(p95 = "500ms", errorRate = "1%")
    void sometimesFails(VirtualUser user) throws Exception {
        user.step("fine", () -> Thread.sleep(2));
        user.step("broken", () -> {
            throw new IllegalStateException("the table <orders> is gone");
        });
    }

    @LoadTest(rate = "100/s", duration = "300ms")
    @Capacity(upTo = "400/s", atLeast = "100/s", maxTime = "3s")
    @Sla(p95 = "2s")
    void bears(VirtualUser user) throws Exception {
        query();
    }

    private static void query() throws InterruptedException {
        POOL.acquire();
        try {
            Thread.sleep(5);
        } finally {
            POOL.release();
        }
    }
}
