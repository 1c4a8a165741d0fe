package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTestExtensionTests {

    @Test
    void aTestThatKeepsItsPromisePasses() {
        PerfTestKit.run(PromisesTestCase.class, "keeps").testEvents().assertStatistics(stats -> stats.started(1)
                .succeeded(1));
    }

    @Test
    void brokenBudgetsAndErrorsAreToldInOneFailure() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(PromisesTestCase.class, "breaks"));
        System.out.println(failure.getMessage());
        assertThat(failure).isInstanceOf(AssertionError.class);
    }

    static class PromisesTestCase {

        static final AtomicInteger calls = new AtomicInteger();

        @LoadTest(users = 4, duration = "1s", warmup = "200ms")
        @Sla(p99 = "50ms")
        void keeps() throws Exception {
            Thread.sleep(1);
        }

        @LoadTest(users = 4, duration = "1s", warmup = "0s")
        @Sla(p50 = "1ms", p99 = "2ms", throughput = "100000/s")
        void breaks() throws Exception {
            Thread.sleep(3);
            if (calls.incrementAndGet() % 50 == 0) {
                throw new IllegalStateException("no seat left in row " + calls.get());
            }
        }
    }
}
