package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.TestName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTests {

    private static final TestName SHOP = new TestName("com.shop.Shop$ShopLoadTest", "shop", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perf.users",
                "perf.duration",
                "perf.iterations",
                "perf.warmup",
                "perf.rampUp",
                "perf.thinkTime",
                "perf.drain",
                "perf.seed",
                "perf.threads",
                "perf.console",
                "perf.report.dir",
                "perf.baseline",
                "perf.baseline.dir",
                "perf.rate",
                "perf.arrivals",
                "perf.maxInFlight",
                "perf.pacing",
                "perf.enabled",
                "perf.mode",
                "perf.duration.scale",
                "perf.users.scale",
                "perf.sla.scale",
                "perf.maxUsers",
                "perf.maxDuration",
                "perf.confirm",
                "perf.inconclusive",
                "perf.health",
                "perf.lock.wait",
                "perf.environment",
                "user.home",
                "perfect.day",
                "perf.test.Shop.ShopLoadTest#shop.users",
                "perf.test.com.shop.Shop$ShopLoadTest#shop.p999",
                "perf.test.com.shop.Shop.ShopLoadTest#browse.errorRate",
                "perf.test.Shop.ShopLoadTest#shop[GET /a.b/{id}].p95",
                "perf.test.OtherTest#anything.users",
                "perf.test.Shop.ShopLoadTest#shop.capacity.upTo"
            })
    void aKnownKeyIsNoMistake(String key) {
        assertThat(complaints(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perf.useers        | unknown key perf.useers; did you mean perf.users?",
                "perf.Users         | unknown key perf.Users; did you mean perf.users?",
                "perf.rampup        | unknown key perf.rampup; did you mean perf.rampUp?",
                "perf.mdoe          | unknown key perf.mdoe; did you mean perf.mode?",
                "perf.report.dri    | unknown key perf.report.dri; did you mean perf.report.dir?",
                "perf.test.ShopTest | unknown key perf.test.ShopTest: keys of a test look like perf.test.ShopLoadTest#shop.users",
                "perf.test.ShopTest#shop | unknown key perf.test.ShopTest#shop: keys of a test look like perf.test.ShopLoadTest#shop.users",
                "perf.test.ShopTest#shop.user | unknown key perf.test.ShopTest#shop.user; did you mean users?",
                "perf.test.ShopTest#shop.p99.9 | unknown key perf.test.ShopTest#shop.p99.9: keys of a test look like perf.test.ShopLoadTest#shop.users",
                "perf.test.ShopTest#shop[pay].p98 | unknown key perf.test.ShopTest#shop[pay].p98; did you mean p90?",
                "perf.test.ShopTest#shop[pay].users | unknown key perf.test.ShopTest#shop[pay].users; a step has limits only, users belongs to the test as a whole",
                "perf.test.Shop.ShopLoadTest#shp.users | unknown key perf.test.Shop.ShopLoadTest#shp.users; did you mean shop?",
                "perf.test.com.shop.Shop.ShopLoadTest#brows.users | unknown key perf.test.com.shop.Shop.ShopLoadTest#brows.users; did you mean browse?"
            })
    void anUnknownKeyIsAMistakeThatNamesTheNearestOne(String key, String complaint) {
        assertThat(complaints(key)).containsExactly(complaint);
    }

    @Test
    void aKeyThatIsNearNoneIsAnsweredWithAllOfThem() {
        assertThat(complaints("perf.everything"))
                .singleElement()
                .asString()
                .startsWith("unknown key perf.everything; known are perf.report.dir, ")
                .contains(", perf.environment, ", ", perf.users, perf.rate, ")
                .endsWith(", perf.seed, perf.threads");
    }

    private static List<String> complaints(String key) {
        return KnownKeys.complaints(List.of(key), SHOP, List.of("shop", "browse"));
    }
}
