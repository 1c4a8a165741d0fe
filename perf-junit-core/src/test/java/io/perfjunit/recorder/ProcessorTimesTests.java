package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.recorder.ProcessorTimes.Reading;
import io.perfjunit.recorder.ProcessorTimes.Shares;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTimesTests {

    @TempDir
    private Path folder;

    private FakeMachine machine;

    @BeforeEach
    void makeAMachineOfTwoProcessors() {
        machine = new FakeMachine(folder);
        machine.processors = 2;
    }

    /** A reading of a machine whose counters stand so, by a process that has used {@code own} ns. */
    private Reading reading(String content, long own) {
        machine.write("proc/stat", content);
        machine.ownCpuNanos = OptionalLong.of(own);
        return new ProcessorTimes(machine.machine()).read();
    }

    private Shares since(String before, String after) {
        return reading(after, 0).since(reading(before, 0), 1e9);
    }

    @Test
    void sharesAreThoseOfTheTimeBetweenTwoReadings() {
        //                     user nice system idle iowait irq softirq steal guest guest_nice
        Reading before = reading("cpu  1000 10 500 8000 100 5 5 20 999 999\ncpu0 1 2 3\n", 1_000_000_000);
        Reading after = reading("cpu  1060 10 520 8080 120 5 5 40 999 999\ncpu0 1 2 3\n", 1_600_000_000);

        // 200 ticks: 60 user, 20 system, 80 idle, 20 waiting for a disk, 20 stolen. Own: 0.6 s of 2 × 1 s.
        Shares shares = after.since(before, 1e9);
        assertThat(shares.own()).hasValueCloseTo(0.3, within(1e-9));
        assertThat(shares.foreign()).hasValueCloseTo(0.5 - 0.3, within(1e-9));
        assertThat(shares.steal()).hasValueCloseTo(0.1, within(1e-9));
    }

    @Test
    void foreignWorkIsAShareOfTheMachineEvenIfThisProcessMayUseAPartOfItOnly() {
        Reading before = reading("cpu  0 0 0 0 0 0 0 0\n", 0);
        // 16 processors for 1 s, 10 s of them busy; the 2 that are ours are ours alone.
        Reading after = reading("cpu  997 0 3 600 0 0 0 0\n", 2_000_000_000);
        Shares shares = after.since(before, 1e9);
        assertThat(shares.own()).hasValue(1);
        assertThat(shares.foreign()).hasValueCloseTo(0.5, within(1e-9));
    }

    @Test
    void guestTimeIsNotCountedTwice() {
        assertThat(since("cpu  0 0 0 0 0 0 0 0 0 0\n", "cpu  99 0 1 100 0 0 0 0 50 50\n")
                        .foreign())
                .hasValueCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatThisProcessUsedBeyondTheTicksOfTheMachineIsNotNegativeForeignWork() {
        Reading before = reading("cpu  0 0 0 0 0 0 0 0\n", 0);
        Reading after = reading("cpu  99 0 1 100 0 0 0 0\n", 1_200_000_000);
        assertThat(after.since(before, 1e9).foreign()).hasValue(0);
    }

    @Test
    void countersThatStandStillMeasureNothing() {
        Reading before = reading("cpu  11 0 0 13 0 0 0 0\n", 0);
        Reading after = reading("cpu  11 0 0 13 0 0 0 0\n", 500_000_000);
        Shares shares = after.since(before, 1e9);
        assertThat(shares.own()).hasValue(0.25);
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpu  1200 0 0 1100 0 0 0 40\n", // steal, seen on live migration
                "cpu  1200 0 0 1000 0 0 0 51\n", // idle, of processors that went
                "cpu  17 0 0 1200 0 0 0 51\n" // user, after a wrap
            })
    void aCounterThatRanBackwardsMeasuresNothing(String after) {
        Shares shares = since("cpu  1001 0 0 1001 0 0 0 50\n", after);
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).isEmpty();
    }

    @Test
    void timeThatWaitedForADiskMayRunBackwards() {
        Shares shares = since("cpu  1001 0 0 1001 30 0 0 50\n", "cpu  1051 0 0 1149 25 0 0 52\n");
        assertThat(shares.foreign()).hasValueCloseTo(0.26, within(1e-9));
        assertThat(shares.steal()).hasValueCloseTo(0.01, within(1e-9));
    }

    @Test
    void processorsThatComeInBetweenAddToTheWhole() {
        // 2 processors for half a second, 4 for the other half: 300 ticks, all of the additional ones idle.
        assertThat(since("cpu  1001 0 0 1001 0 0 0 50\n", "cpu  1031 0 0 1271 0 0 0 50\n")
                        .foreign())
                .hasValueCloseTo(0.1, within(1e-9));
    }

    @Test
    void countersUseAllTheirBits() {
        Shares shares = since(
                "cpu  9223372036854775801 0 0 18446744073709550000 0 0 0 0\n",
                "cpu  9223372036854775851 0 0 18446744073709550150 0 0 0 0\n");
        assertThat(shares.foreign()).hasValueCloseTo(0.25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // wall ms, busy, idle, stolen, foreign?, steal?
        "1000, 31, 168, 1, true, true",
        "500, 31, 68, 1, true, true",
        "400, 31, 48, 1, true, false", // one tick of 80 would be more than 1 %
        "200, 3, 36, 1, true, false",
        "190, 3, 34, 1, false, false"
    })
    void aTickMoreOrLessNeverMakesTheDifference(
            long millis, int busy, int idle, int stolen, boolean foreignIsTold, boolean stealIsTold) {
        Reading before = reading("cpu  1001 0 0 1001 0 0 0 50\n", 0);
        Reading after =
                reading("cpu  " + (1001 + busy) + " 0 0 " + (1001 + idle) + " 0 0 0 " + (50 + stolen) + "\n", 0);
        Shares shares = after.since(before, millis * 1e6);
        assertThat(shares.foreign().isPresent()).isEqualTo(foreignIsTold);
        assertThat(shares.steal().isPresent()).isEqualTo(stealIsTold);
    }

    @Test
    void countersThatStepByTenthsOfASecondNeedALongerTime() {
        String before = "cpu  1000 0 500 8000 100 0 0 20\n";
        String after = "cpu  1010 0 500 8180 100 0 0 30\n";
        Shares aSecond = reading(after, 0).since(reading(before, 0), 1e9);
        assertThat(aSecond.foreign()).isEmpty();
        assertThat(aSecond.steal()).isEmpty();

        String later = "cpu  1100 0 500 9800 100 0 0 30\n";
        Shares tenSeconds = reading(later, 0).since(reading(before, 0), 1e10);
        assertThat(tenSeconds.foreign()).hasValueCloseTo(110 / 1910., within(1e-9));
        assertThat(tenSeconds.steal()).hasValueCloseTo(10 / 1910., within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // masked, or nothing at all
                "cpu  1 2 3 4 5 6 7\n", // no steal column (Linux before 2.6.11)
                "cpu  1 2 3\n",
                "cpu\n",
                "cpu0 1 2 3 4 5 6 7 8 9 10\n", // another line first
                "cpu  1 2 three 4 5 6 7 8 9 10\n",
                "cpu  1 2 -3 4 5 6 7 8 9 10\n",
                "cpu  1 2 3 99999999999999999999 5 6 7 8 9 10\n"
            })
    void aFileThatSaysSomethingElseIsNotMeasured(String content) {
        Shares shares = since(content, "cpu  1060 10 520 8080 120 5 5 40 999 999\n");
        assertThat(shares.own()).isPresent();
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).isEmpty();
    }

    @Test
    void aMissingFileIsNotMeasuredAndTheProcessStillIs() {
        ProcessorTimes times = new ProcessorTimes(machine.machine());
        Shares shares = times.read().since(times.read(), 1e9);
        assertThat(shares.own()).isPresent();
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).isEmpty();
    }

    @Test
    void withoutTheProcessNothingIsSaidOfOthers() {
        Reading before = reading("cpu  0 0 0 0 0 0 0 0\n", 0);
        machine.write("proc/stat", "cpu  99 0 1 100 0 0 0 0\n");
        machine.ownCpuNanos = OptionalLong.empty();
        Shares shares = new ProcessorTimes(machine.machine()).read().since(before, 1e9);
        assertThat(shares.own()).isEmpty();
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).hasValue(0);
    }
}
