package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadSharesTests {

    /** Counts who asked for it. */
    static final class Visitors implements LoadShare {
        static final AtomicInteger MADE = new AtomicInteger();
        static final AtomicInteger OPEN = new AtomicInteger();
        final Set<Integer> users = ConcurrentHashMap.newKeySet();

        Visitors() {
            MADE.incrementAndGet();
            OPEN.incrementAndGet();
        }

        @Override
        public List<String> notices() {
            return OPEN.get() == 0 ? List.of() : List.of(users.size() + " users came by");
        }

        @Override
        public void close() {
            OPEN.decrementAndGet();
        }
    }

    static class SharingTestCase {

        @LoadTest(users = 3, iterations = 9)
        void shares(VirtualUser user) {
            user.share(Visitors.class, Visitors::new).users.add(user.id());
            user.share(Visitors.class, Visitors::new).users.add(user.id());
        }
    }

    @Test
    void theUsersOfALoadShareOneOfATypeAndEveryLoadHasItsOwn() throws InterruptedException {
        Visitors.MADE.set(0);
        Visitors.OPEN.set(0);
        Set<Visitors> seen = ConcurrentHashMap.newKeySet();
        for (int load = 0; load < 2; load++) {
            Load.users(3).iterations(9).run(user -> seen.add(user.share(Visitors.class, Visitors::new)));
        }

        assertThat(seen).hasSize(2);
        assertThat(Visitors.MADE).hasValue(2);
        assertThat(Visitors.OPEN).hasValue(0);
    }

    @Test
    void whatItHasToTellStandsBesideTheFiguresOfTheLoad() {
        TestListeners.reset();
        Visitors.OPEN.set(0);
        PerfTestKit.assertAllSucceed(PerfTestKit.run(SharingTestCase.class), 1);

        assertThat(TestListeners.runs).singleElement().satisfies(run -> assertThat(run.notices())
                .anyMatch(notice -> notice.matches("[1-3] users came by")));
        assertThat(Visitors.OPEN).hasValue(0);
    }
}
