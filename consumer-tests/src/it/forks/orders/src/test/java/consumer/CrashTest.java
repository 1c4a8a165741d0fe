package consumer;

import io.perfjunit.LoadTest;
import io.perfjunit.VirtualUser;

class CrashTest {

    @LoadTest(users = 2, duration = "5s", warmup = "0s")
    void diesUnderLoad(VirtualUser user) throws InterruptedException {
        Thread.sleep(10);
        if (user.iteration() == 20) {
            Runtime.getRuntime().halt(137);
        }
    }
}
