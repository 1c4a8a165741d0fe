package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueueWaitTests {

    private static final long MILLI = 1_000_000;
    private static final String USER = "perf-junit-user";

    @TempDir
    private Path folder;

    private FakeMachine machine;
    private final TickerClock clock = new TickerClock();

    @BeforeEach
    void makeAMachine() {
        machine = new FakeMachine(folder);
    }

    private RunQueueWait wait(int users) {
        for (int user = 1; user <= users; user++) {
            machine.thread(user, USER, 5_000 * MILLI);
        }
        RunQueueWait wait = new RunQueueWait(machine.machine(), clock);
        wait.restart();
        return wait;
    }

    @Test
    void theShareIsWaitingOfTheTimeOfAllThreadsOfTheLoad() {
        RunQueueWait wait = wait(2);
        clock.freeze(1_000 * MILLI);
        machine.thread(1, USER, 5_300 * MILLI);
        machine.thread(2, USER, 5_100 * MILLI);
        wait.sample();
        assertThat(wait.share()).hasValueCloseTo(0.2, within(1e-9));
    }

    @Test
    void whatWasBeforeARestartIsForgotten() {
        RunQueueWait wait = wait(1);
        clock.freeze(1_000 * MILLI);
        machine.thread(1, USER, 5_900 * MILLI);
        wait.sample();
        wait.restart();
        clock.freeze(1_000 * MILLI);
        machine.thread(1, USER, 5_950 * MILLI);
        wait.sample();
        assertThat(wait.share()).hasValueCloseTo(0.05, within(1e-9));
    }

    @Test
    void otherThreadsOfThisProcessMayWaitAsLongAsTheyLike() {
        machine.thread(8, "GC Thread#0", 0);
        machine.thread(9, "perf-junit-stal", 0);
        machine.thread(10, "ForkJoinPool-1-", 0);
        RunQueueWait wait = wait(1);
        clock.freeze(1_000 * MILLI);
        machine.thread(8, "GC Thread#0", 900 * MILLI);
        machine.thread(9, "perf-junit-stal", 900 * MILLI);
        machine.thread(10, "ForkJoinPool-1-", 900 * MILLI);
        wait.sample();
        assertThat(wait.share()).hasValue(0);
    }

    @Test
    void usersOnVirtualThreadsWaitWithTheThreadsThatCarryThem() {
        machine.thread(10, "ForkJoinPool-1-", 0);
        RunQueueWait wait = new RunQueueWait(machine.machine(), clock);
        wait.restart();
        clock.freeze(1_000 * MILLI);
        machine.thread(10, "ForkJoinPool-1-", 400 * MILLI);
        wait.sample();
        assertThat(wait.share()).hasValueCloseTo(0.4, within(1e-9));
    }

    @Test
    void aThreadThatHasGoneCountsForAsLongAsItWasSeen() {
        RunQueueWait wait = wait(2);
        clock.freeze(500 * MILLI);
        machine.thread(1, USER, 5_100 * MILLI);
        wait.sample();
        machine.threadEnds(1);
        clock.freeze(500 * MILLI);
        machine.thread(2, USER, 5_200 * MILLI);
        wait.sample();
        // 0.1 of 0.5 s and 0.2 of 1 s.
        assertThat(wait.share()).hasValueCloseTo(0.2, within(1e-9));
        machine.threadEnds(2);
        clock.freeze(5_000 * MILLI);
        wait.sample();
        assertThat(wait.share()).hasValueCloseTo(0.2, within(1e-9));
    }

    @Test
    void aThreadThatComesLateCountsFromItsFirstReading() {
        RunQueueWait wait = wait(2);
        clock.freeze(500 * MILLI);
        machine.threadEnds(1);
        machine.thread(7, USER, 70 * MILLI);
        wait.sample();
        clock.freeze(500 * MILLI);
        machine.thread(7, USER, 570 * MILLI);
        wait.sample();
        // None of 1 s, all of half a second.
        assertThat(wait.share()).hasValueCloseTo(0.5 / 1.5, within(1e-9));
    }

    @Test
    void aThreadUnderTheNumberOfAnotherMakesNoNegativeWait() {
        RunQueueWait wait = wait(1);
        clock.freeze(500 * MILLI);
        machine.thread(1, USER, 3);
        wait.sample();
        clock.freeze(500 * MILLI);
        machine.thread(1, USER, 100 * MILLI + 3);
        wait.sample();
        assertThat(wait.share()).hasValueCloseTo(0.1 / 0.5, within(1e-9));
    }

    @Test
    void aFewStandForThousands() {
        RunQueueWait wait = wait(100);
        clock.freeze(1_000 * MILLI);
        for (int user = 1; user <= 100; user++) {
            machine.thread(user, USER, 5_300 * MILLI);
        }
        wait.sample();
        assertThat(wait.share()).hasValueCloseTo(0.3, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0 0", "1234 5678", "1 2.5 3", "1 -2 3"})
    void aKernelThatDoesNotCountIsNotMeasured(String schedstat) {
        machine.thread(1, USER, 0);
        machine.schedstat(1, schedstat);
        RunQueueWait wait = new RunQueueWait(machine.machine(), clock);
        wait.restart();
        clock.freeze(1_000 * MILLI);
        wait.sample();
        assertThat(wait.share()).isEmpty();
    }

    @Test
    void withoutSuchFilesNothingIsMeasured() {
        RunQueueWait wait = new RunQueueWait(machine.machine(), clock);
        wait.restart();
        clock.freeze(1_000 * MILLI);
        wait.sample();
        assertThat(wait.share()).isEmpty();
    }

    @Test
    void threadsThatLivedButAMomentMeasureNothing() {
        RunQueueWait wait = wait(1);
        clock.freeze(100 * MILLI);
        machine.thread(1, USER, 5_099 * MILLI);
        wait.sample();
        assertThat(wait.share()).isEmpty();
    }
}
