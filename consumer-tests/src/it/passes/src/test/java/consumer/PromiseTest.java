package consumer;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;

class PromiseTest {

    @LoadTest(users = 8, duration = "2s")
    @Sla(p99 = "50ms")
    void holdsItsPromise() throws InterruptedException {
        Thread.sleep(1);
    }
}
