package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressureTests {

    private static final OptionalLong NONE = OptionalLong.empty();

    @TempDir
    private Path folder;

    private OptionalLong read(String content) {
        FakeMachine machine = new FakeMachine(folder);
        machine.write("proc/pressure/cpu", content);
        return new Pressure(machine.machine()).read();
    }

    @Test
    void theTotalOfSomeIsRead() {
        assertThat(read("some avg10=0.15 avg60=0.40 avg300=3.26 total=4933746869\n"
                        + "full avg10=0.00 avg60=0.00 avg300=0.00 total=7\n"))
                .hasValue(4_933_746_869L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "full avg10=0.00 avg60=0.00 avg300=0.00 total=0\n", "some avg10=0.15\n", "some total=x\n"})
    void aFileThatSaysSomethingElseIsNotMeasured(String content) {
        assertThat(read(content)).isEmpty();
    }

    @Test
    void aKernelWithoutPressureIsNotMeasured() {
        assertThat(new Pressure(new FakeMachine(folder).machine()).read()).isEmpty();
    }

    @Test
    void theShareIsThatOfTheTimeInBetween() {
        assertThat(Pressure.share(OptionalLong.of(1_000), OptionalLong.of(4_001_000), 1e10))
                .hasValueCloseTo(0.4, within(1e-9));
        assertThat(Pressure.share(OptionalLong.of(0), OptionalLong.of(12_000_000), 1e10))
                .hasValue(1);
    }

    @Test
    void aTimeThatIsShortForTheCounterIsNotMeasured() {
        assertThat(Pressure.share(OptionalLong.of(0), OptionalLong.of(1_000_000), 4.9e9))
                .isEmpty();
    }

    @Test
    void aCounterThatRanBackwardsOrIsMissingIsNotMeasured() {
        assertThat(Pressure.share(OptionalLong.of(5), OptionalLong.of(4), 1e10)).isEmpty();
        assertThat(Pressure.share(NONE, OptionalLong.of(4), 1e10)).isEmpty();
        assertThat(Pressure.share(OptionalLong.of(4), NONE, 1e10)).isEmpty();
    }
}
