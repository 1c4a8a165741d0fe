package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.LoadTest;
import io.perfjunit.PerfAssertions;
import io.perfjunit.Sla;
import io.perfjunit.Stage;
import io.perfjunit.UnderLoad;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSeed;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.result.LoadResult;
import io.perfjunit.sla.Severity;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The shapes of a load: arrivals by the clock, a sweep, a staircase, a spike, a pace, and the same without annotations. */
class E07_LoadModelsLoadTest {

    static final Shop shop = Shop.start();

    // tag::rate[]
    @LoadTest(rate = "200/s", arrivals = Arrivals.POISSON, maxInFlight = 50, duration = "3s")
    @Sla(p99 = "1s", throughput = "150/s")
    void keepsUpWithArrivals(VirtualUser user) {
        readOrder(user);
    }
    // end::rate[]

    // tag::sweep[]
    @LoadTest(
            users = {2, 4, 8},
            duration = "1s",
            thinkTime = "5ms")
    @Sla(p95 = "500ms")
    @Sla(p95 = "1s", stage = "users=8")
    void bearsMoreAndMoreUsers(VirtualUser user) {
        readOrder(user);
    }
    // end::sweep[]

    // tag::staircase[]
    @LoadTest
    @Stage(rate = "50/s", duration = "1s")
    @Stage(rate = "100/s", duration = "1s")
    @Stage(rate = "200/s", duration = "1s")
    @Sla(p95 = "1s")
    void climbsAStaircase(VirtualUser user) {
        readOrder(user);
    }
    // end::staircase[]

    // tag::spike[]
    @LoadTest(thinkTime = "10ms")
    @Stage(name = "before", users = 2, warmup = "500ms", duration = "1s")
    @Stage(name = "spike", users = 20, rampUp = "200ms", duration = "1s")
    @Stage(name = "after", users = 2, warmup = "500ms", duration = "1s")
    @Sla(p95 = "500ms", stage = "before")
    @Sla(p95 = "500ms", stage = "after")
    @Sla(p95 = "2s", stage = "spike", severity = Severity.WARN)
    void recoversFromASpike(VirtualUser user) {
        readOrder(user);
    }
    // end::spike[]

    // tag::pacing[]
    @Test
    @UnderLoad(users = 10, pacing = "100ms", duration = "2s")
    @Sla(p95 = "1s", window = "400ms")
    void keepsThePaceOfItsUsers(VirtualUser user) {
        readOrder(user);
    }
    // end::pacing[]

    // tag::builder[]
    @Test
    void bearsASpikeWithoutAnnotations() throws InterruptedException {
        LoadResult result = Load.users(2)
                .duration(Duration.ofMillis(500))
                .thenUsers(10)
                .named("spike")
                .rampUp(Duration.ofMillis(100))
                .duration(Duration.ofMillis(500))
                .thinkTime(Duration.ofMillis(5))
                .run(this::readOrder);
        PerfAssertions.assertThat(result).p95().isLessThan(Duration.ofSeconds(1));
        assertThat(result.part("spike").orElseThrow().iterations().counts().failed())
                .isZero();
    }
    // end::builder[]

    private void readOrder(VirtualUser user) {
        assertThat(shop.orders().byId(1 + user.random().nextInt(ShopSeed.ORDERS)))
                .isPresent();
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
