package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A machine of four processors, watched for ten seconds in which a test lets one thing go wrong, or nearly so. */
class GeneratorWatchTests {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long WINDOW = 10 * SECOND;
    private static final Set<String> ALL = Set.of(
            "run-queue wait",
            "stall p99",
            "longest stall",
            "foreign CPU",
            "steal",
            "throttling",
            "GC time",
            "longest GC pause",
            "clock drift",
            "own CPU",
            "CPU pressure");

    @TempDir
    private Path folder;

    private FakeMachine machine;
    private final TickerClock clock = new TickerClock();
    private final FakeCollector pausing = new FakeCollector("G1 Young Generation");
    private final FakeCollector concurrent = new FakeCollector("ZGC Major Cycles");

    /** What a window holds, in per cent of the machine where nothing else is said: at first a healthy one. */
    private static final class Window {
        private double own = 25;
        private double foreign = 5;
        private double stolen = 0.2;
        private double waitingForDisk = 3;
        private double waitOfLoad = 2;
        private double waitOfOthers = 5;
        private double throttled;
        private double pressure = 12;
        private long nanos = WINDOW;
    }

    @BeforeEach
    void makeAHealthyMachine() {
        machine = new FakeMachine(folder);
        machine.collectors.addAll(List.of(pausing, concurrent));
        machine.write("proc/self/cgroup", "0::/\n");
        machine.write("proc/self/mountinfo", "30 23 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n");
        write(new Window(), 0);
        machine.ownCpuNanos = OptionalLong.of(0);
    }

    /** Writes counters of a machine that ran for long before, and then a part of the window, 0 to 1. */
    private void write(Window window, double part) {
        double ticks = window.nanos / 1e7 * 4 / 100 * part;
        long stolen = 5_003 + Math.round(window.stolen * ticks);
        long busy = 900_001 + Math.round((window.own + window.foreign - window.stolen) * ticks);
        long disk = 70_000 + Math.round(window.waitingForDisk * ticks);
        long idle = 8_000_000 + Math.round((100 - window.own - window.foreign - window.waitingForDisk) * ticks);
        machine.write("proc/stat", "cpu  " + busy + " 7 0 " + idle + " " + disk + " 0 0 " + stolen + " 0 0\n");
        machine.ownCpuNanos = OptionalLong.of(Math.round(window.own * ticks * 1e7));
        double share = window.nanos / 100. * part;
        machine.write("proc/pressure/cpu", "some avg10=0.00 total=" + (77 + Math.round(window.pressure * share / 1e3)));
        machine.write("sys/fs/cgroup/cpu.stat", "throttled_usec " + (99 + Math.round(window.throttled * share / 1e3)));
        for (int user = 1; user <= 3; user++) {
            machine.thread(user, "perf-junit-user", 8_000 + Math.round(window.waitOfLoad * share));
        }
        machine.thread(9, "C2 CompilerThre", 8_000 + Math.round(window.waitOfOthers * share));
    }

    private Map<String, Sign> watch(WatchTerms terms, Window window, Runnable midway) throws InterruptedException {
        write(window, 0);
        try (GeneratorWatch watch = new GeneratorWatch(clock, terms, machine.machine())) {
            clock.pass(SECOND);
            watch.restart();
            clock.pass(window.nanos / 2);
            midway.run();
            clock.pass(window.nanos / 2);
            write(window, 1);
            GeneratorHealth health = watch.health();
            assertThat(health.signs()).extracting(Sign::name).containsExactlyInAnyOrderElementsOf(ALL);
            return health.signs().stream().collect(Collectors.toMap(Sign::name, Function.identity()));
        }
    }

    private Map<String, Sign> watch(Window window) throws InterruptedException {
        return watch(WatchTerms.UNKNOWN, window, () -> {});
    }

    private static void assertOnly(Map<String, Sign> signs, State state, String... names) {
        assertThat(signs.values()).allSatisfy(sign -> assertThat(sign.state())
                .as("%s", sign)
                .isEqualTo(Set.of(names).contains(sign.name()) ? state : State.HEALTHY));
    }

    @Test
    void aHealthyMachineHasHealthySignsOnly() throws InterruptedException {
        pausing.collect(900, 1_000);
        Map<String, Sign> signs = watch(WatchTerms.UNKNOWN, new Window(), () -> pausing.collect(12, 1_000));
        assertOnly(signs, State.HEALTHY);
        assertThat(signs.values()).allSatisfy(sign -> assertThat(sign.meaning()).isNotBlank());
        assertThat(signs.get("foreign CPU").value()).isBetween(0.049, 0.051);
        assertThat(signs.get("run-queue wait").value()).isBetween(0.0199, 0.0201);
        assertThat(signs.get("longest GC pause").value()).isEqualTo(12 * MILLI);
        assertThat(signs.get("own CPU").value()).isBetween(0.249, 0.251);
    }

    @Test
    void threadsOfTheLoadThatWaitForOthersAreUnhealthy() throws InterruptedException {
        Window window = new Window();
        window.waitOfLoad = 30;
        assertOnly(watch(window), State.UNHEALTHY, "run-queue wait");
        window.waitOfLoad = 12;
        assertOnly(watch(window), State.SUSPICIOUS, "run-queue wait");
    }

    @Test
    void threadsBesideTheLoadMayWait() throws InterruptedException {
        Window window = new Window();
        window.waitOfOthers = 90;
        assertOnly(watch(window), State.HEALTHY);
    }

    /** A processor-bound body with more users than processors: the service is slow, and not the generator. */
    @Test
    void aProcessThatCrowdsItselfIsSuspiciousAndNoMore() throws InterruptedException {
        Window window = crowded();
        clock.lateness(tick -> tick % 50 == 0 ? 30 * MILLI : 100_000);
        Map<String, Sign> signs = watch(window);
        assertOnly(signs, State.SUSPICIOUS, "run-queue wait", "stall p99");
        assertThat(signs.get("run-queue wait").meaning()).contains("no other process");
    }

    @Test
    void aProcessThatIsCrowdedByOthersIsUnhealthyHoweverMuchItDoesItself() throws InterruptedException {
        Window window = crowded();
        window.own = 70;
        window.foreign = 27;
        Map<String, Sign> signs = watch(window);
        assertThat(signs.get("run-queue wait").state()).isEqualTo(State.UNHEALTHY);
        assertThat(signs.get("foreign CPU").state()).isEqualTo(State.SUSPICIOUS);
    }

    @Test
    void aGeneratorWhoseServiceRunsElsewhereHasNoExcuseToCrowdItself() throws InterruptedException {
        Map<String, Sign> signs = watch(new WatchTerms(Optional.empty(), true), crowded(), () -> {});
        assertOnly(signs, State.UNHEALTHY, "run-queue wait", "own CPU");
    }

    @Test
    void whereNobodyTellsWhoElseWorksTheWaitHasNoExcuse() throws InterruptedException {
        machine.delete("proc/stat");
        Window window = crowded();
        try (GeneratorWatch watch = new GeneratorWatch(clock, WatchTerms.UNKNOWN, machine.machine())) {
            clock.pass(WINDOW);
            write(window, 1);
            machine.delete("proc/stat");
            assertThat(watch.health().state()).isEqualTo(State.UNHEALTHY);
        }
    }

    private static Window crowded() {
        Window window = new Window();
        window.own = 95;
        window.foreign = 2;
        window.waitOfLoad = 60;
        window.pressure = 100;
        return window;
    }

    @Test
    void sleepersThatWakeLateAreUnhealthyUnlessTheyDoSoRarely() throws InterruptedException {
        clock.lateness(tick -> tick % 50 == 0 ? 30 * MILLI : 100_000);
        assertOnly(watch(new Window()), State.UNHEALTHY, "stall p99");
        clock.lateness(tick -> tick % 500 == 0 ? 30 * MILLI : 100_000);
        assertOnly(watch(new Window()), State.HEALTHY);
    }

    @Test
    void aFrozenProcessIsUnhealthy() throws InterruptedException {
        clock.lateness(tick -> tick == 4_000 ? 1_500 * MILLI : 100_000);
        assertOnly(watch(new Window()), State.UNHEALTHY, "longest stall");
        clock.lateness(tick -> tick % 4_000 == 0 ? 90 * MILLI : 100_000);
        assertOnly(watch(new Window()), State.HEALTHY);
    }

    @Test
    void otherProcessesThatTakeTheProcessorsAreUnhealthy() throws InterruptedException {
        Window window = new Window();
        window.foreign = 60;
        assertOnly(watch(window), State.UNHEALTHY, "foreign CPU");
        window.foreign = 30;
        assertOnly(watch(window), State.SUSPICIOUS, "foreign CPU");
    }

    @Test
    void processorsThatAreOurOwnOrWaitForADiskAreNotForeign() throws InterruptedException {
        Window window = new Window();
        window.own = 94;
        window.waitingForDisk = 0;
        assertOnly(watch(window), State.HEALTHY);
        window.own = 25;
        window.waitingForDisk = 69;
        assertOnly(watch(window), State.HEALTHY);
    }

    @Test
    void stolenProcessorsAreUnhealthyUnlessItIsLittle() throws InterruptedException {
        Window window = new Window();
        window.foreign = 9;
        window.stolen = 8;
        assertOnly(watch(window), State.UNHEALTHY, "steal");
        window.stolen = 0.9;
        assertOnly(watch(window), State.HEALTHY);
    }

    @Test
    void aQuotaThatHoldsTheContainerBackIsUnhealthyUnlessItIsLittle() throws InterruptedException {
        Window window = new Window();
        window.throttled = 8;
        assertOnly(watch(window), State.UNHEALTHY, "throttling");
        window.throttled = 0.9;
        assertOnly(watch(window), State.HEALTHY);
    }

    @Test
    void garbageThatStopsTheGeneratorIsUnhealthy() throws InterruptedException {
        WatchTerms elsewhere = new WatchTerms(Optional.empty(), true);
        Map<String, Sign> signs = watch(elsewhere, new Window(), () -> pausing.collect(1_200, 1_000));
        assertOnly(signs, State.UNHEALTHY, "GC time", "longest GC pause");
    }

    @Test
    void garbageOfAServiceInThisJvmIsItsOwnAndOnlySuspicious() throws InterruptedException {
        Map<String, Sign> signs = watch(WatchTerms.UNKNOWN, new Window(), () -> pausing.collect(1_200, 1_000));
        assertOnly(signs, State.SUSPICIOUS, "GC time", "longest GC pause");
    }

    @Test
    void garbageThatIsCollectedConcurrentlyIsHealthy() throws InterruptedException {
        Map<String, Sign> signs = watch(WatchTerms.UNKNOWN, new Window(), () -> concurrent.collect(9_000, 1_000));
        assertOnly(signs, State.HEALTHY);
    }

    @Test
    void clocksOfTwoSpeedsAreUnhealthy() throws InterruptedException {
        clock.wallSpeed(1.02);
        assertOnly(watch(new Window()), State.UNHEALTHY, "clock drift");
        clock.wallSpeed(1.0005);
        assertOnly(watch(new Window()), State.HEALTHY);
    }

    @Test
    void aWallClockThatIsSetMeanwhileIsHealthy() throws InterruptedException {
        assertOnly(watch(WatchTerms.UNKNOWN, new Window(), () -> clock.setWallForward(3_600 * SECOND)), State.HEALTHY);
    }

    @Test
    void pressureIsToldAndNeverJudged() throws InterruptedException {
        Window window = new Window();
        window.pressure = 100;
        Map<String, Sign> signs = watch(window);
        assertOnly(signs, State.HEALTHY);
        assertThat(signs.get("CPU pressure").value()).isBetween(0.999, 1.);
        assertThat(signs.get("CPU pressure").isReportOnly()).isTrue();
        assertThat(signs.get("own CPU").isReportOnly()).isTrue();
        assertThat(signs.get("foreign CPU").isReportOnly()).isFalse();
    }

    /** A stall or a pause beside the tightest limit of the test, each with the sign that it makes unhealthy. */
    static Stream<Arguments> tightLimits() {
        return Stream.of(
                Arguments.of(200, 60, 0, "longest stall"),
                Arguments.of(400, 60, 0, ""),
                Arguments.of(200, 0, 60, "longest GC pause"),
                Arguments.of(400, 0, 60, ""),
                // However tight a limit is: so late a sleeper wakes now and then on any machine.
                Arguments.of(4, 15, 15, ""));
    }

    @ParameterizedTest
    @MethodSource("tightLimits")
    void aStallIsLongBesideATightLimit(int limitMillis, int stallMillis, int pauseMillis, String unhealthy)
            throws InterruptedException {
        clock.lateness(tick -> tick == 4_000 ? stallMillis * MILLI : 100_000);
        WatchTerms terms = new WatchTerms(Optional.of(Duration.ofMillis(limitMillis)), true);
        Map<String, Sign> signs = watch(terms, new Window(), () -> pausing.collect(pauseMillis, 1_000));
        assertOnly(signs, State.UNHEALTHY, unhealthy);
    }

    @Test
    void aLagIsLongBesideATightLimit() throws InterruptedException {
        clock.lateness(tick -> tick % 50 == 0 ? 8 * MILLI : 100_000);
        WatchTerms tight = new WatchTerms(Optional.of(Duration.ofMillis(20)), false);
        assertOnly(watch(tight, new Window(), () -> {}), State.UNHEALTHY, "stall p99");
        WatchTerms wide = new WatchTerms(Optional.of(Duration.ofMillis(80)), false);
        assertOnly(watch(wide, new Window(), () -> {}), State.SUSPICIOUS, "stall p99");
    }

    @Test
    void aMachineThatTellsNothingIsNotMeasuredAndNeverFine() throws InterruptedException {
        machine = new FakeMachine(folder.resolve("empty"));
        machine.ownCpuNanos = OptionalLong.empty();
        try (GeneratorWatch watch = new GeneratorWatch(clock, WatchTerms.UNKNOWN, machine.machine())) {
            clock.pass(WINDOW);
            assertThat(watch.health().signs())
                    .filteredOn(sign -> sign.state() != State.NOT_MEASURED)
                    .extracting(Sign::name)
                    .containsExactlyInAnyOrder("stall p99", "longest stall", "clock drift");
        }
    }

    @Test
    void aWindowShorterThanTheCountersStepIsNotMeasured() throws InterruptedException {
        Window window = new Window();
        window.nanos = 150 * MILLI;
        window.foreign = 60;
        window.waitOfLoad = 60;
        window.throttled = 60;
        Map<String, Sign> signs = watch(WatchTerms.UNKNOWN, window, () -> pausing.collect(16, 1_000));
        assertThat(signs.values())
                .filteredOn(sign -> sign.state() != State.NOT_MEASURED)
                .extracting(Sign::name)
                .containsExactlyInAnyOrder("stall p99", "longest stall", "longest GC pause");
    }

    @Test
    void whatWentWrongBeforeTheWindowIsForgotten() throws InterruptedException {
        clock.lateness(tick -> tick == 500 ? 3 * SECOND : 100_000);
        pausing.collect(900, 1_000);
        assertOnly(watch(new Window()), State.HEALTHY);
    }

    @Test
    void nothingOfItLivesOnceItIsClosed() {
        new GeneratorWatch(clock, WatchTerms.UNKNOWN, machine.machine()).close();
        assertThat(pausing.listeners()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("perf-junit-stall-ticker");
    }

    @Test
    void thisMachineIsWatched() {
        try (GeneratorWatch watch = new GeneratorWatch(NanoClock.system())) {
            assertThat(watch.health().signs()).extracting(Sign::name).containsExactlyInAnyOrderElementsOf(ALL);
        }
    }
}
