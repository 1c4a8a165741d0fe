package consumer;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;

class StockTest {

    @LoadTest(users = 2, duration = "1s")
    @Sla(p50 = "500ms")
    void keepsItsPromise() throws InterruptedException {
        Thread.sleep(1);
    }
}
