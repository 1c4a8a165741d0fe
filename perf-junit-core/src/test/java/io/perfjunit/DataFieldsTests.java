package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Data in fields of a test class, through JUnit. */
class DataFieldsTests {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicInteger FETCHES = new AtomicInteger();

    @BeforeEach
    void reset() {
        CALLS.set(0);
        FETCHES.set(0);
    }

    @Test
    void feedsInFieldsAreFetchedOnceBeforeAnyUserStarts() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(FetchedTestCase.class), 1);
        assertThat(CALLS).hasValue(40);
        assertThat(FETCHES).hasValue(2);
    }

    static class BaseTestCase {
        @SuppressWarnings("unused")
        private final Feed<Integer> inherited = Feed.loading(() -> List.of(FETCHES.incrementAndGet()));
    }

    static class FetchedTestCase extends BaseTestCase {
        static final Feed<Integer> ID = Feed.loading(() -> List.of(FETCHES.incrementAndGet()));
        static final Mix MIX = Mix.of("a", 1, user -> {}).and("b", 1, user -> {});
        Feed<String> unset;

        @BeforeUser
        void isFetched() {
            assertThat(FETCHES).hasValue(2);
        }

        @LoadTest(users = 4, iterations = 40)
        void calls(VirtualUser user) throws Exception {
            user.feed(ID);
            user.pick(MIX);
            CALLS.incrementAndGet();
        }
    }

    @Test
    void everyMistakeInFieldsIsToldWithAllOthersBeforeAnyCall() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(MistakesTestCase.class));
        assertThat(failure).isInstanceOfSatisfying(LoadConfigurationException.class, mistakes -> {
            String test = "DataFieldsTests.MistakesTestCase#calls: ";
            assertThat(mistakes.errors())
                    .containsExactlyInAnyOrder(
                            test + "@LoadTest users = \"0\": must be at least 1",
                            test
                                    + "field ORDERS: feed missing.csv is not on the class path; for a file elsewhere give its"
                                    + " path, Path.of(\"missing.csv\")",
                            test + "field customers: feed missing.json does not exist in "
                                    + Path.of("").toAbsolutePath(),
                            test + "field ids: feed cannot be read: java.lang.IllegalStateException: no database",
                            test + "field mix: mix weights must have a positive sum: \"browse\" 0",
                            test + "field none: feed has no records");
        });
        assertThat(CALLS).hasValue(0);
    }

    static class MistakesTestCase {
        static final Feed<Map<String, String>> ORDERS = Feed.csv("missing.csv");
        final Feed<Map<String, Object>> customers = Feed.json(Path.of("missing.json"));
        final Feed<Integer> ids = Feed.loading(() -> {
            throw new IllegalStateException("no database");
        });
        final Feed<Integer> none = Feed.of(List.of());
        final Mix mix = Mix.of("browse", 0, user -> {});

        @LoadTest(users = 0)
        void calls() {
            CALLS.incrementAndGet();
        }
    }

    @Test
    void fieldsAroundANestedClassAreOpenedToo() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(OuterTestCase.InnerTestCase.class));
        assertThat(failure).hasMessageContaining("OuterTestCase.InnerTestCase#calls: field outer: feed has no records");
        assertThat(CALLS).hasValue(0);
    }

    static class OuterTestCase {
        final Feed<Integer> outer = Feed.of(List.of());

        @Nested
        class InnerTestCase {
            @LoadTest(users = 1, iterations = 1)
            void calls() {
                CALLS.incrementAndGet();
            }
        }
    }

    @Test
    void anAssumptionThatFailsWhileDataIsFetchedAbortsTheTest() {
        EngineExecutionResults results = PerfTestKit.run(AssumingTestCase.class);
        results.testEvents().assertStatistics(stats -> stats.started(1).aborted(1));
        assertThat(CALLS).hasValue(0);
    }

    static class AssumingTestCase {
        final Feed<Integer> ids = Feed.loading(() -> {
            Assumptions.abort("no database here");
            return List.of(1);
        });

        @LoadTest(users = 1, iterations = 1)
        void calls() {
            CALLS.incrementAndGet();
        }
    }

    @Test
    void everyUserCanBePreparedWithARecordOfItsOwn() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(AccountsTestCase.class), 1);
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(TooFewAccountsTestCase.class));
        assertThat(failure)
                .hasMessageMatching("virtual user \\d could not be prepared, no load ran:"
                        + " io.perfjunit.FeedExhaustedException: feed is exhausted: 3 unique records given out; .*");
    }

    static class AccountsTestCase {
        final Feed<String> accounts = Feed.of("ada", "alan", "grace").unique(WhenExhausted.FAIL);

        @BeforeUser
        void logsIn(VirtualUser user) {
            user.set(String.class, user.feed(accounts));
        }

        @LoadTest(users = 3, iterations = 30)
        void calls(VirtualUser user) {
            assertThat(user.get(String.class)).isIn("ada", "alan", "grace");
        }
    }

    static class TooFewAccountsTestCase extends AccountsTestCase {
        @LoadTest(users = 4, iterations = 30)
        @Override
        void calls(VirtualUser user) {}
    }

    @Test
    void whatWasMeasuredUntilTheDataWereUsedUpIsJudged() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(EndingTestCase.class, "kept"), 1);
        assertThat(CALLS).hasValue(100);
        assertThat(PerfTestKit.failure(PerfTestKit.run(EndingTestCase.class, "broken")))
                .hasMessageContaining("throughput");
        assertThat(PerfTestKit.failure(PerfTestKit.run(EndingTestCase.class, "nothingMeasured")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ended because its data were used up");
    }

    static class EndingTestCase {
        final Feed<Integer> ids =
                Feed.of(IntStream.range(0, 100).boxed().toList()).unique(WhenExhausted.STOP_LOAD);

        @LoadTest(users = 4, duration = "1m", warmup = "0s")
        @Sla(max = "1m")
        void kept(VirtualUser user) {
            user.feed(ids);
            CALLS.incrementAndGet();
        }

        @LoadTest(users = 4, duration = "1m", warmup = "0s")
        @Sla(throughput = "1000000000/s")
        void broken(VirtualUser user) {
            user.feed(ids);
        }

        @LoadTest(users = 4, duration = "1m", warmup = "30s")
        @Sla(max = "1m")
        void nothingMeasured(VirtualUser user) {
            user.feed(ids);
        }
    }
}
