package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Whose thread it is. */
class CurrentUserTests {

    static final ConcurrentLinkedQueue<Boolean> same = new ConcurrentLinkedQueue<>();

    static class TestCase {

        @LoadTest(users = 3, iterations = 30, warmup = "0s")
        void asksWhoItIs(VirtualUser user) {
            same.add(VirtualUser.current().orElseThrow() == user);
        }
    }

    @Test
    void everyUserKnowsItselfOnItsOwnThread() {
        same.clear();
        PerfTestKit.assertAllSucceed(PerfTestKit.run(TestCase.class, "asksWhoItIs"), 1);
        assertThat(same).hasSize(30).containsOnly(true);
    }

    @Test
    void soDoesOneOfALoadWithoutJUnit() throws InterruptedException {
        List<Boolean> seen = new ArrayList<>();
        Load.users(1).iterations(1).run(user -> seen.add(VirtualUser.current().orElseThrow() == user));
        assertThat(seen).containsExactly(true);
    }

    @Test
    void nobodyElseDoes() {
        assertThat(VirtualUser.current()).isEmpty();
        assertThat(CompletableFuture.supplyAsync(VirtualUser::current).join()).isEqualTo(Optional.empty());
    }
}
