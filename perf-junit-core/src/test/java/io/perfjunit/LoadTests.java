package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.perfjunit.engine.Workers;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoadTests {

    @AfterEach
    void noWorkerLives() {
        assertThat(Workers.alive()).isEmpty();
    }

    @Test
    void anExactNumberOfIterationsHasNoWarmUpAndNoDurationByDefault() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        LoadResult result = Load.users(3).iterations(300).run(user -> calls.incrementAndGet());
        assertThat(calls).hasValue(300);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 300L));
        assertThat(result.coldStart().counts().total()).isZero();
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(result.timeline().windowStart()).isZero();
    }

    @Test
    @Tag("wall-clock")
    void aDurationHasAFifthOfItAsWarmUpByDefault() throws InterruptedException {
        LoadResult result = Load.users(2).duration(Duration.ofMillis(500)).run(user -> Thread.sleep(1));
        assertThat(result.timeline().windowStart()).isEqualTo(Duration.ofMillis(100));
        assertThat(result.timeline().window()).isEqualTo(Duration.ofMillis(500));
        assertThat(result.coldStart().counts().total()).isPositive();
        assertThat(result.end()).isEqualTo(EndReason.DURATION);
    }

    @Test
    @Tag("wall-clock")
    void everySettingReachesTheLoad() throws InterruptedException {
        LoadResult result = Load.users(4)
                .duration(Duration.ofMillis(400))
                .rampUp(Duration.ofMillis(100))
                .warmup(Duration.ofMillis(50))
                .thinkTime(Duration.ofMillis(30), Duration.ofMillis(40))
                .drain(Duration.ZERO)
                .threads(ThreadKind.PLATFORM)
                .run(user -> {
                    if (user.id() == 3) {
                        Thread.sleep(60_000);
                    }
                });
        assertThat(result.timeline().windowStart()).isEqualTo(Duration.ofMillis(150));
        // Three users that call every 30 to 40 ms for 400 ms.
        assertThat(result.iterations().counts().succeeded()).isBetween(6L, 45L);
        assertThat(result.coldStart().counts().of(Outcome.INTERRUPTED)).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() throws InterruptedException {
        assertThat(firstNumbers(7)).isEqualTo(firstNumbers(7)).isNotEqualTo(firstNumbers(8));
    }

    private static Set<Long> firstNumbers(long seed) throws InterruptedException {
        Set<Long> numbers = ConcurrentHashMap.newKeySet();
        Load.users(1)
                .iterations(5)
                .seed(seed)
                .run(user -> numbers.add(user.random().nextLong()));
        return numbers;
    }

    @Test
    void failedCallsAreCountedAndNotThrown() throws InterruptedException {
        LoadResult result = Load.users(1).iterations(10).run(user -> {
            if (user.iteration() % 2 == 0) {
                throw new java.io.IOException("reset");
            }
        });
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 5L, Outcome.ERROR, 5L));
        assertThat(result.errors()).singleElement().satisfies(group -> assertThat(group.count())
                .isEqualTo(5));
    }

    @Test
    void aFatalErrorIsTheEndCauseOfTheResult() throws InterruptedException {
        Error fatal = new NoClassDefFoundError("com/acme/Gone");
        LoadResult result = Load.users(2)
                .duration(Duration.ofMinutes(1))
                .warmup(Duration.ZERO)
                .run(user -> {
                    throw fatal;
                });
        assertThat(result.end()).isEqualTo(EndReason.FATAL_ERROR);
        assertThat(result.endCause()).containsSame(fatal);
    }

    @Test
    @Tag("wall-clock")
    void interruptionEndsTheLoadAtOnceAndIsThrown() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                Load.users(2).duration(Duration.ofMinutes(1)).run(user -> {
                    running.countDown();
                    Thread.sleep(60_000);
                });
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        caller.start();
        running.await();
        long since = NanoClock.system().nanoTime();
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class).hasMessage("the load was interrupted");
        assertThat(Duration.ofNanos(NanoClock.system().nanoTime() - since)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void nonsenseIsRefusedBeforeAnyCall() {
        Load.Body never = user -> {
            throw new AssertionError("called");
        };
        assertThatThrownBy(() -> Load.users(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("users must be at least 1, was 0");
        assertThatThrownBy(() -> Load.users(1).iterations(0).run(never))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("iterations must be at least 1, was 0");
        assertThatThrownBy(() -> Load.users(1).duration(Duration.ZERO).run(never))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("duration must be more than 0");
        assertThatThrownBy(() -> Load.users(1)
                        .duration(Duration.ofSeconds(1))
                        .rampUp(Duration.ofSeconds(-1))
                        .run(never))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ramp-up must not be negative");
        assertThatThrownBy(() -> Load.users(1).thinkTime(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("think time must go from the shorter to the longer");
    }

    @Test
    void itNeedsNeitherJUnitNorAssertJOnTheClassPath() throws Exception {
        ChildJvm child = ChildJvm.start(
                classPathOf(
                        Load.class,
                        LoadTests.class,
                        org.HdrHistogram.Histogram.class,
                        org.jspecify.annotations.NullMarked.class,
                        org.apache.commons.statistics.distribution.BinomialDistribution.class),
                WithoutJUnit.class);
        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output().strip())
                .isEqualTo("JUnit: false, AssertJ: false, 1000 calls, step 500, {SUCCESS=1000}");
    }

    private static String classPathOf(Class<?>... classes) {
        return Stream.of(classes)
                .map(LoadTests::place)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs in a JVM of its own. */
    static final class WithoutJUnit {

        private WithoutJUnit() {}

        /** Drives a load as a user's {@code main} would. */
        public static void main(String[] arguments) throws Exception {
            AtomicInteger calls = new AtomicInteger();
            LoadResult result = Load.users(20).iterations(1_000).run(user -> {
                if (calls.incrementAndGet() % 2 == 0) {
                    user.step("even", () -> {});
                }
            });
            System.out.println("JUnit: " + isThere("org.junit.jupiter.api.Test") + ", AssertJ: "
                    + isThere("org.assertj.core.api.Assertions") + ", " + calls + " calls, step "
                    + result.step("even").orElseThrow().counts().total() + ", "
                    + result.iterations().counts());
        }

        private static boolean isThere(String name) {
            try {
                Class.forName(name);
                return true;
            } catch (ClassNotFoundException absent) {
                return false;
            }
        }
    }

    @Test
    void asManyIterationsAsUsersAreOneForEachHoweverQuickTheyAre() throws InterruptedException {
        Map<Integer, Integer> calls = new ConcurrentHashMap<>();
        Load.users(50).iterations(50).run(user -> calls.merge(user.id(), 1, Integer::sum));
        assertThat(calls).hasSize(50).values().containsOnly(1);
    }

    @Test
    void everyUserThatStartsWithTheOthersHasATurnBeforeTheIterationsAreUsedUp() throws InterruptedException {
        Map<Integer, Integer> calls = new ConcurrentHashMap<>();
        Load.users(5).iterations(1_000).run(user -> calls.merge(user.id(), 1, Integer::sum));
        assertThat(calls).hasSize(5).values().allMatch(count -> count >= 1);
        assertThat(calls.values().stream().mapToInt(count -> count).sum()).isEqualTo(1_000);
    }

    @Test
    @Tag("wall-clock")
    void aRateStartsAsManyIterationsAsItPromises() throws InterruptedException {
        LoadResult result = Load.rate("600/min")
                .arrivals(Arrivals.CONSTANT)
                .maxInFlight(2)
                .iterations(5)
                .run(user -> Thread.sleep(1));
        assertThat(result.iterations().counts().total()).isEqualTo(5);
        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        LoadResult other = Load.rate(200)
                .duration(Duration.ofMillis(100))
                .warmup(Duration.ZERO)
                .run(user -> {});
        assertThat(other.iterations().counts().total()).isEqualTo(20);
    }

    @Test
    @Tag("wall-clock")
    void stagesFollowEachOtherAndHaveResultsOfTheirOwn() throws InterruptedException {
        LoadResult result = Load.users(1)
                .duration(Duration.ofMillis(50))
                .thenUsers(3)
                .named("peak")
                .rampUp(Duration.ofMillis(20))
                .warmup(Duration.ofMillis(10))
                .duration(Duration.ofMillis(60))
                .thenRate("100/s")
                .duration(Duration.ofMillis(100))
                .thenRate(50)
                .duration(Duration.ofMillis(100))
                .pacing(Duration.ofMillis(10))
                .run(user -> {});
        assertThat(result.stages()).extracting(LoadPart::name).containsExactly("1", "peak", "3", "4");
        assertThat(result.part("peak").orElseThrow().start()).isEqualTo(Duration.ofMillis(80));
        assertThat(result.part("peak").orElseThrow().window()).isEqualTo(Duration.ofMillis(60));
        assertThat(result.part("3").orElseThrow().iterations().counts().total()).isEqualTo(10);
        assertThat(result.part("4").orElseThrow().iterations().counts().total()).isEqualTo(5);
    }

    @Test
    @Tag("wall-clock")
    void severalLevelsAreASweepWhoseSettingsAreThoseOfEveryLevel() throws InterruptedException {
        LoadResult users = Load.users(1, 2).duration(Duration.ofMillis(50)).run(user -> Thread.sleep(1));
        assertThat(users.stages())
                .extracting(LoadPart::name, LoadPart::window)
                .containsExactly(tuple("users=1", Duration.ofMillis(50)), tuple("users=2", Duration.ofMillis(50)));
        LoadResult rates =
                Load.rate("100/s", "200/s").duration(Duration.ofMillis(50)).run(user -> {});
        assertThat(rates.stages())
                .extracting(LoadPart::name, part -> part.iterations().counts().total())
                .containsExactly(tuple("rate=100/s", 5L), tuple("rate=200/s", 10L));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedBeforeAnyCall() {
        Duration second = Duration.ofSeconds(1);
        refused("a load needs users or a rate", Load::users);
        refused("the levels of a sweep must grow, and users=5 comes after users=5", () -> Load.users(5, 5));
        refused("rate = \"5\": no unit; write 5/s, 5/min or 5/h", () -> Load.rate("5"));
        refused("rate must be a finite number above 0 per second, was NaN", () -> Load.rate(Double.NaN));
        refused("a sweep has levels, and no stages that follow it", () -> Load.users(1, 2)
                .thenUsers(3));
        refused("maxInFlight belongs to a rate, and this is a load of users", () -> Load.users(1)
                .maxInFlight(5));
        refused("arrivals belongs to a rate, and this is a load of users", () -> Load.users(1)
                .arrivals(Arrivals.POISSON));
        refused(
                "maxInFlight must be at least 1, was 0",
                () -> Load.rate(1).maxInFlight(0).run(user -> {}));
        refused(
                "stage \"2\" needs a duration",
                () -> Load.users(1).duration(second).thenUsers(2).run(user -> {}));
        refused("one stage of several is bounded by a duration alone", () -> Load.users(1)
                .duration(second)
                .iterations(5)
                .thenUsers(2)
                .duration(second)
                .run(user -> {}));
        refused("every stage needs a name of its own: [2, 2]", () -> Load.users(1)
                .named("2")
                .duration(second)
                .thenUsers(2)
                .duration(second)
                .run(user -> {}));
        refused("the levels of a sweep have their names already", () -> Load.users(1, 2)
                .named("x"));
        refused("a stage has a name, which is not blank", () -> Load.users(1).named(" "));
        refused(
                "think time and pacing have no meaning with a rate, whose arrivals follow the clock",
                () -> Load.rate(1).pacing(second).run(user -> {}));
        refused(
                "think time and pacing exclude each other",
                () -> Load.users(1).pacing(second).thinkTime(second).run(user -> {}));
    }

    @Test
    @Tag("wall-clock")
    void aLoadOfIterationsIsGivenUpAfterItsLongestDuration() throws InterruptedException {
        LoadResult result = Load.users(1)
                .iterations(1_000_000)
                .maxDuration(Duration.ofMillis(100))
                .run(user -> Thread.sleep(1));
        assertThat(result.end()).isEqualTo(EndReason.TIME_LIMIT);
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
