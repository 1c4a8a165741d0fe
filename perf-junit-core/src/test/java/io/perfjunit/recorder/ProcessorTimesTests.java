package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.recorder.ProcessorTimes.Reading;
import io.perfjunit.recorder.ProcessorTimes.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTimesTests {

    @TempDir
    private Path folder;

    private Path stat;

    @BeforeEach
    void nameTheFile() {
        stat = folder.resolve("stat");
    }

    /** A reading of a machine whose counters stand so, by a process that has used {@code own} ns on 2 processors. */
    private Reading reading(String content, long own) throws IOException {
        Files.writeString(stat, content);
        return new Reading(OptionalLong.of(own), new ProcessorTimes(stat).read().machine(), 2);
    }

    @Test
    void sharesAreThoseOfTheTimeBetweenTwoReadings() throws IOException {
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
    void guestTimeIsNotCountedTwice() throws IOException {
        Reading before = reading("cpu  0 0 0 0 0 0 0 0 0 0\n", 0);
        Reading after = reading("cpu  50 0 0 50 0 0 0 0 50 50\n", 0);
        assertThat(after.since(before, 1e9).foreign()).hasValueCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatThisProcessUsedBeyondTheTicksOfTheMachineIsNotNegativeForeignWork() throws IOException {
        Reading before = reading("cpu  0 0 0 0 0 0 0 0\n", 0);
        Reading after = reading("cpu  50 0 0 50 0 0 0 0\n", 1_200_000_000);
        assertThat(after.since(before, 1e9).foreign()).hasValue(0);
    }

    @Test
    void countersThatStandStillMeasureNothing() throws IOException {
        Reading before = reading("cpu  10 0 0 10 0 0 0 0\n", 0);
        Reading after = reading("cpu  10 0 0 10 0 0 0 0\n", 500_000_000);
        Shares shares = after.since(before, 1e9);
        assertThat(shares.own()).hasValue(0.25);
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).isEmpty();
    }

    @Test
    void countersThatRunBackwardsGiveNoNegativeShares() throws IOException {
        // Seen on live migration: steal and idle may decrease.
        Reading before = reading("cpu  100 0 0 100 0 0 0 50\n", 0);
        Reading after = reading("cpu  200 0 0 100 0 0 0 40\n", 0);
        assertThat(after.since(before, 1e9).steal()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing at all
                "cpu  1 2 3 4 5 6 7\n", // no steal column (Linux before 2.6.11)
                "cpu  1 2 3\n",
                "cpu\n",
                "cpu0 1 2 3 4 5 6 7 8 9 10\n", // another line first
                "cpu  1 2 three 4 5 6 7 8 9 10\n",
                "cpu  1 2 3 99999999999999999999 5 6 7 8 9 10\n"
            })
    void aFileThatSaysSomethingElseIsNotMeasured(String content) throws IOException {
        assertThat(reading(content, 0).machine()).isEmpty();
    }

    @Test
    void aMissingFileIsNotMeasuredAndTheProcessStillIs() {
        ProcessorTimes times = new ProcessorTimes(folder.resolve("absent"));
        Reading before = times.read();
        Shares shares = times.read().since(before, 1e9);
        assertThat(before.machine()).isEmpty();
        assertThat(shares.own()).isPresent();
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).isEmpty();
    }

    @Test
    void withoutTheProcessNothingIsSaidOfOthers() throws IOException {
        Reading before = reading("cpu  0 0 0 0 0 0 0 0\n", 0);
        Reading after = reading("cpu  50 0 0 50 0 0 0 0\n", 0);
        Reading unknown = new Reading(OptionalLong.empty(), after.machine(), 2);
        Shares shares = unknown.since(before, 1e9);
        assertThat(shares.own()).isEmpty();
        assertThat(shares.foreign()).isEmpty();
        assertThat(shares.steal()).hasValue(0);
    }
}
