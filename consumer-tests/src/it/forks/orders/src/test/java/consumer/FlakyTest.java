package consumer;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

class FlakyTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    @BeforeEach
    void count() {
        RUNS.incrementAndGet();
    }

    @LoadTest(users = 2, duration = "1s")
    @Sla(p50 = "500ms")
    void failsOnce() throws InterruptedException {
        Thread.sleep(1);
        if (RUNS.get() == 1) {
            throw new IllegalStateException("not yet");
        }
    }
}
