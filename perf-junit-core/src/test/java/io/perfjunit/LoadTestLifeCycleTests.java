package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

/** Jupiter's life cycle and annotations around a load. */
class LoadTestLifeCycleTests {

    /** What the fixtures did, in order; calls of the body are counted apart. */
    static final List<String> events = new CopyOnWriteArrayList<>();

    static final Set<String> seen = ConcurrentHashMap.newKeySet();
    static final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    @AfterEach
    void reset() {
        events.clear();
        seen.clear();
        calls.set(0);
        TestListeners.reset();
    }

    private static void called(Object instance) {
        calls.incrementAndGet();
        seen.add(instance.getClass().getSimpleName() + "@" + System.identityHashCode(instance));
    }

    /** Stays until so many have been seen, so that every user takes part however the machine schedules them. */
    private static void awaitSeen(String beginning, long many) {
        while (seen.stream().filter(text -> text.startsWith(beginning)).count() < many) {
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    private static void assertNoCall(EngineExecutionResults results, String... messageParts) {
        List<Throwable> failures = PerfTestKit.failures(results);
        assertThat(failures).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(LoadConfigurationException.class)
                .message()
                .contains(messageParts));
        results.testEvents().assertStatistics(stats -> stats.succeeded(0));
        assertThat(calls).as("calls of the body").hasValue(0);
    }

    @Test
    void beforeAndAfterEachRunOnceAroundTheWholeLoadOnTheTestThread() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(AroundTestCase.class), 1);
        assertThat(events)
                .containsExactly(
                        "before load() on " + Thread.currentThread().getName(),
                        "100 calls",
                        "after load() on " + Thread.currentThread().getName());
        assertThat(seen).as("instances").hasSize(1);
    }

    static class AroundTestCase {

        @BeforeEach
        void before(TestInfo test) {
            events.add("before " + test.getDisplayName() + " on "
                    + Thread.currentThread().getName());
        }

        @LoadTest(users = 5, iterations = 100)
        void load() {
            assertThat(Thread.currentThread().getName()).startsWith("perf-junit-user-");
            seen.add(this.toString());
            if (calls.incrementAndGet() == 100) {
                events.add("100 calls");
            }
        }

        @AfterEach
        void after(TestInfo test) {
            events.add("after " + test.getDisplayName() + " on "
                    + Thread.currentThread().getName());
        }
    }

    @Test
    void afterEachRunsAlsoWhenThePromiseIsBroken() {
        assertThat(PerfTestKit.failure(PerfTestKit.run(BrokenTestCase.class))).isInstanceOf(AssertionFailedError.class);
        assertThat(events).containsExactly("before", "after");
    }

    static class BrokenTestCase {

        @BeforeEach
        void before() {
            events.add("before");
        }

        @LoadTest(iterations = 100)
        void load() {
            throw new IllegalStateException("always");
        }

        @AfterEach
        void after() {
            events.add("after");
        }
    }

    @Test
    void aNestedLoadTestHasTheBeforeEachAndBeforeUserMethodsOfItsOuterClass() {
        PerfTestKit.assertAllSucceed(
                PerfTestKit.run(
                        Map.of(), selectNestedClass(List.of(OuterTestCase.class), OuterTestCase.InnerTestCase.class)),
                1);
        assertThat(events)
                .containsExactly(
                        "outer before",
                        "inner before",
                        "outer user 0",
                        "inner user 0",
                        "inner user ends",
                        "outer user ends");
        assertThat(calls).hasValue(10);
        assertThat(TestListeners.runs)
                .extracting(run -> run.test().title())
                .containsExactly("LoadTestLifeCycleTests.OuterTestCase.InnerTestCase#load");
    }

    static class OuterTestCase {

        private String state = "";

        @BeforeEach
        void before() {
            events.add("outer before");
            state = "prepared";
        }

        @BeforeUser
        void outerUser(VirtualUser user) {
            events.add("outer user " + user.id());
        }

        @AfterUser
        void outerUserEnds() {
            events.add("outer user ends");
        }

        @Nested
        class InnerTestCase {

            @BeforeEach
            void innerBefore() {
                events.add("inner before");
            }

            @BeforeUser
            void innerUser(VirtualUser user) {
                events.add("inner user " + user.id());
            }

            @AfterUser
            void innerUserEnds() {
                events.add("inner user ends");
            }

            @LoadTest(iterations = 10)
            void load() {
                assertThat(state).isEqualTo("prepared");
                calls.incrementAndGet();
            }
        }
    }

    @Test
    void anInstancePerClassIsSharedByItsLoadTests() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(PerClassTestCase.class), 2);
        assertThat(seen).hasSize(1);
        assertThat(calls).hasValue(40);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {

        @LoadTest(users = 2, iterations = 20)
        void one() {
            called(this);
        }

        @LoadTest(users = 2, iterations = 20)
        void two() {
            called(this);
        }
    }

    @Test
    void inheritedTestsAndUserMethodsRunOnTheInheritingClass() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(InheritingTestCase.class), 1);
        assertThat(calls).hasValue(10);
        assertThat(seen).singleElement().asString().startsWith("InheritingTestCase@");
        assertThat(events).containsExactly("base user", "own user", "own user ends", "base user ends");
        assertThat(TestListeners.runs)
                .extracting(run -> run.test().title())
                .containsExactly("LoadTestLifeCycleTests.InheritingTestCase#load");
    }

    abstract static class BaseTestCase {

        @BeforeUser
        void baseUser() {
            events.add("base user");
        }

        @AfterUser
        void baseUserEnds() {
            events.add("base user ends");
        }

        @LoadTest(iterations = 10)
        void load() {
            called(this);
        }
    }

    static class InheritingTestCase extends BaseTestCase {

        @BeforeUser
        void ownUser() {
            events.add("own user");
        }

        @AfterUser
        void ownUserEnds() {
            events.add("own user ends");
        }
    }

    @Test
    void aLoadTestOfAnInterfaceRuns() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(ImplementingTestCase.class), 1);
        assertThat(calls).hasValue(10);
    }

    interface Contract {

        @LoadTest(iterations = 10)
        default void load() {
            called(this);
        }
    }

    static class ImplementingTestCase implements Contract {}

    @Test
    void anExplicitTestAnnotationBesideItDoesNoHarm() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(BesideTestCase.class), 1);
        assertThat(calls).hasValue(10);
    }

    static class BesideTestCase {

        @Test
        @LoadTest(iterations = 10)
        void load() {
            called(this);
        }
    }

    @Test
    void withParameterizedTestItNamesUnderLoadAndMakesNoCall() {
        assertNoCall(
                PerfTestKit.run(WithParameterizedTestCase.class),
                "@LoadTest is a test by itself and cannot stand beside @ParameterizedTest",
                "write @UnderLoad with the same attributes instead",
                "LoadTestLifeCycleTests.WithParameterizedTestCase#load");
        assertThat(events).as("not even @BeforeEach").isEmpty();
    }

    static class WithParameterizedTestCase {

        @BeforeEach
        void before() {
            events.add("before");
        }

        @LoadTest(iterations = 10)
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void load(int value) {
            called(this);
        }
    }

    @Test
    void withRepeatedTestItNamesUnderLoadAndMakesNoCall() {
        assertNoCall(
                PerfTestKit.run(WithRepeatedTestCase.class),
                "@LoadTest is a test by itself and cannot stand beside @RepeatedTest");
    }

    static class WithRepeatedTestCase {

        @LoadTest(iterations = 10)
        @RepeatedTest(2)
        void load() {
            called(this);
        }
    }

    @Test
    void bothAnnotationsExcludeEachOther() {
        assertNoCall(PerfTestKit.run(BothTestCase.class), "@LoadTest and @UnderLoad exclude each other");
    }

    static class BothTestCase {

        @LoadTest(iterations = 10)
        @UnderLoad(iterations = 10)
        void load() {
            called(this);
        }
    }

    @Test
    void aTestFactoryIsRefused() {
        EngineExecutionResults results = PerfTestKit.run(FactoryTestCase.class);
        assertThat(results.containerEvents().failed().list())
                .singleElement()
                .extracting(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(LoadConfigurationException.class)
                .hasMessageContaining("a @TestFactory makes tests and is none; put @LoadTest on a method of its own");
        results.testEvents().assertStatistics(stats -> stats.started(0));
    }

    static class FactoryTestCase {

        @TestFactory
        @UnderLoad(iterations = 10)
        Stream<DynamicTest> load() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> called(this)));
        }
    }

    @Test
    void underLoadDrivesAnOrdinaryTest() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(UnderLoadTestCase.class, "single"), 1);
        assertThat(calls).hasValue(10);
    }

    @Test
    void underLoadDrivesEachRepetitionAsALoadOfItsOwn() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(UnderLoadTestCase.class, "repeated"), 3);
        assertThat(calls).hasValue(30);
        assertThat(TestListeners.runs)
                .extracting(run -> run.test().title())
                .containsExactly(
                        "LoadTestLifeCycleTests.UnderLoadTestCase#repeated repetition 1 of 3",
                        "LoadTestLifeCycleTests.UnderLoadTestCase#repeated repetition 2 of 3",
                        "LoadTestLifeCycleTests.UnderLoadTestCase#repeated repetition 3 of 3");
    }

    @Test
    void underLoadDrivesEachSetOfArgumentsWithTheUserLast() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(UnderLoadTestCase.class, "parameterized"), 2);
        assertThat(seen).containsExactlyInAnyOrder("a 1 user 0", "a 1 user 1", "b 2 user 0", "b 2 user 1");
        assertThat(calls).hasValue(40);
        assertThat(TestListeners.runs).extracting(run -> run.test()).doesNotHaveDuplicates();
    }

    @Test
    void underLoadAloneIsNoTest() {
        PerfTestKit.run(UnderLoadTestCase.class, "alone").testEvents().assertStatistics(stats -> stats.started(0));
        assertThat(calls).hasValue(0);
    }

    static class UnderLoadTestCase {

        @Test
        @UnderLoad(iterations = 10)
        void single() {
            called(this);
        }

        @RepeatedTest(3)
        @UnderLoad(iterations = 10)
        void repeated() {
            called(this);
        }

        @ParameterizedTest
        @CsvSource({"a, 1", "b, 2"})
        @UnderLoad(users = 2, iterations = 20)
        void parameterized(String name, int number, VirtualUser user) {
            calls.incrementAndGet();
            seen.add(name + " " + number + " user " + user.id());
            awaitSeen(name, 2);
        }

        @UnderLoad(iterations = 10)
        void alone() {
            called(this);
        }
    }

    @Test
    void aDisabledLoadTestIsSkipped() {
        PerfTestKit.run(DisabledTestCase.class).testEvents().assertStatistics(stats -> stats.skipped(1)
                .started(0));
        assertThat(calls).hasValue(0);
        assertThat(TestListeners.heard).isEmpty();
    }

    static class DisabledTestCase {

        @Disabled("not today")
        @LoadTest(iterations = 10)
        void load() {
            called(this);
        }
    }

    @Test
    void annotationsComposeAndKeepTheTag() {
        EngineExecutionResults results = PerfTestKit.run(ComposedTestCase.class);
        assertThat(PerfTestKit.failure(results)).hasMessageStartingWith("SLA broken: max ");
        assertThat(calls).hasValue(30);
        assertThat(results.testEvents().started().list()).singleElement().satisfies(event -> assertThat(
                        event.getTestDescriptor().getTags())
                .extracting(tag -> tag.getName())
                .contains("perf", "smoke"));
    }

    @Retention(RetentionPolicy.RUNTIME)
    @LoadTest(users = 3, iterations = 30)
    @Sla(max = "1ns")
    @Tag("smoke")
    @interface SmokeLoad {}

    static class ComposedTestCase {

        @SmokeLoad
        void load() {
            called(this);
        }
    }

    @Test
    void argumentsOfOtherResolversAreResolvedOnceAndTheSameForAllUsers() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(ResolvedTestCase.class), 1);
        assertThat(Numbered.resolved).hasValue(1);
        assertThat(seen)
                .hasSize(3)
                .allMatch(text -> text.startsWith("number 1 load(StringBuilder, VirtualUser, TestInfo) user "));
        assertThat(calls).hasValue(30);
    }

    /** Something that counts how often it is asked for. */
    static final class Numbered implements ParameterResolver {

        static final AtomicInteger resolved = new AtomicInteger();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StringBuilder.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new StringBuilder("number " + resolved.incrementAndGet());
        }
    }

    @ExtendWith(Numbered.class)
    static class ResolvedTestCase {

        @BeforeEach
        void reset() {
            Numbered.resolved.set(0);
        }

        @LoadTest(users = 3, iterations = 30)
        void load(StringBuilder number, VirtualUser user, TestInfo test) {
            calls.incrementAndGet();
            seen.add(number + " " + test.getDisplayName() + " user " + user.id());
            awaitSeen("number", 3);
        }
    }

    @Test
    void aVirtualUserBelongsToNoBeforeEach() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(UserInBeforeEachTestCase.class));
        assertThat(failure)
                .hasMessageContaining("VirtualUser belongs to one of many users, and before runs once for all of them;"
                        + " take it in a @BeforeUser or @AfterUser method");
        assertThat(calls).hasValue(0);
    }

    static class UserInBeforeEachTestCase {

        @BeforeEach
        void before(VirtualUser user) {
            events.add("before " + user);
        }

        @LoadTest(iterations = 10)
        void load() {
            called(this);
        }
    }

    @Test
    void nonsenseInUserMethodsIsToldAtOnceBeforeAnyCall() {
        assertNoCall(
                PerfTestKit.run(WrongUserMethodsTestCase.class),
                "3 configuration errors",
                "@BeforeUser hidden must be neither static nor private",
                "@BeforeUser shared must be neither static nor private",
                "@AfterUser takes takes a String; it can take VirtualUser");
    }

    static class WrongUserMethodsTestCase {

        @BeforeUser
        private void hidden() {}

        @BeforeUser
        static void shared() {}

        @AfterUser
        void takes(String text) {}

        @LoadTest(iterations = 10)
        void load() {
            called(this);
        }
    }

    @Test
    void userMethodsRunOncePerUserOnItsThreadAndShareItsAttributes() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(UserMethodsTestCase.class), 1);
        assertThat(events).hasSize(6).doesNotHaveDuplicates();
        assertThat(events.subList(0, 3)).allMatch(event -> event.startsWith("before "));
        assertThat(events.subList(3, 6)).allMatch(event -> event.startsWith("after "));
        assertThat(calls).hasValue(30);
    }

    static class UserMethodsTestCase {

        @BeforeUser
        void logIn(VirtualUser user) {
            assertThat(user.iteration()).isEqualTo(-1);
            user.set(Thread.class, Thread.currentThread());
            events.add("before " + user.id());
        }

        @LoadTest(users = 3, iterations = 30, thinkTime = "1ms")
        void load(VirtualUser user) {
            assertThat(user.get(Thread.class)).isSameAs(Thread.currentThread());
            calls.incrementAndGet();
        }

        @AfterUser
        void logOut(VirtualUser user) {
            assertThat(user.get(Thread.class)).isSameAs(Thread.currentThread());
            events.add("after " + user.id());
        }
    }

    @Test
    @Tag("wall-clock")
    void nothingRunsBesideALoadTestInParallelMode() {
        ParallelTestCase.reset();
        EngineExecutionResults results = PerfTestKit.run(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                selectClass(ParallelTestCase.class),
                selectClass(OtherParallelTestCase.class),
                selectClass(LoadTestsOnlyTestCase.class),
                selectClass(UnderLoadOnlyTestCase.class),
                selectClass(PlainParallelTestCase.class));
        PerfTestKit.assertAllSucceed(results, 2 * 11 + 2 + 3 + 20);
        assertThat(ParallelTestCase.besideALoad)
                .as("tests that ran beside a load")
                .isEmpty();
        assertThat(ParallelTestCase.mostAtOnce.get())
                .as("other tests do run at the same time")
                .isGreaterThan(1);
    }

    static class ParallelTestCase {

        static final Set<String> running = ConcurrentHashMap.newKeySet();
        static final Set<String> besideALoad = ConcurrentHashMap.newKeySet();
        static final AtomicInteger mostAtOnce = new AtomicInteger();

        private String name = "";

        static void reset() {
            running.clear();
            besideALoad.clear();
            mostAtOnce.set(0);
        }

        @BeforeEach
        void before(TestInfo test) {
            name = test.getTags().contains("perf") ? "load" : "plain";
            name += " " + test.getTestClass().orElseThrow().getSimpleName() + test.getDisplayName();
            running.add(name);
        }

        @AfterEach
        void after() {
            running.remove(name);
        }

        void stay() throws InterruptedException {
            for (int i = 0; i < 5; i++) {
                Set<String> now = Set.copyOf(running);
                mostAtOnce.accumulateAndGet(now.size(), Math::max);
                if (now.size() > 1 && now.stream().anyMatch(test -> test.startsWith("load"))) {
                    besideALoad.addAll(now);
                }
                Thread.sleep(10);
            }
        }

        @LoadTest(users = 2, iterations = 4)
        void load() throws InterruptedException {
            stay();
        }

        @Test
        @UnderLoad(users = 2, iterations = 4)
        void underLoad() throws InterruptedException {
            stay();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @UnderLoad(users = 2, iterations = 4)
        void parameterized(int value) throws InterruptedException {
            stay();
        }

        @RepeatedTest(6)
        void plain() throws InterruptedException {
            stay();
        }
    }

    static class OtherParallelTestCase extends ParallelTestCase {}

    /** Has no sibling whose lock would do for it. */
    static class LoadTestsOnlyTestCase extends RecordingTestCase {

        @LoadTest(users = 2, iterations = 4)
        void one() throws InterruptedException {
            recording.stay();
        }

        @LoadTest(users = 2, iterations = 4)
        void two() throws InterruptedException {
            recording.stay();
        }
    }

    static class UnderLoadOnlyTestCase extends RecordingTestCase {

        @RepeatedTest(3)
        @UnderLoad(users = 2, iterations = 4)
        void repeated() throws InterruptedException {
            recording.stay();
        }
    }

    abstract static class RecordingTestCase {

        final ParallelTestCase recording = new ParallelTestCase();

        @BeforeEach
        void before(TestInfo test) {
            recording.before(test);
        }

        @AfterEach
        void after() {
            recording.after();
        }
    }

    static class PlainParallelTestCase extends RecordingTestCase {

        @RepeatedTest(20)
        void plain() throws InterruptedException {
            recording.stay();
        }
    }
}
