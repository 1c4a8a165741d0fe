package io.perfjunit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTests {

    private static final long MS = 1_000_000;

    @ParameterizedTest
    @CsvSource({"1000, 100", "59999, 100", "60000, 200", "149999, 200", "150000, 500", "300000, 1000", "86400000, 1000"
    })
    void theLongerALoadIsPlannedTheWiderTheSteps(long plannedMillis, long stepMillis) {
        assertThat(Readings.of(Script.lasting(1, plannedMillis).plan(), List.of())
                        .step())
                .isEqualTo(Duration.ofMillis(stepMillis));
    }

    @Test
    void aLoadOfWhichNobodyKnowsHowLongItLastsIsReadOftenAsThatOfASecond() {
        assertThat(Readings.of(Script.of(1, 1_000_000).plan(), List.of()).step())
                .isEqualTo(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @CsvSource({"5000, 1000", "500, 500", "2500, 500", "400, 200", "300, 100", "250, 100", "20, 100"})
    void stepsDivideWhatIsJudgedByItself(long stretchMillis, long stepMillis) {
        assertThat(Readings.of(Script.lasting(1, 600_000).plan(), Set.of(Duration.ofMillis(stretchMillis)))
                        .step())
                .isEqualTo(Duration.ofMillis(stepMillis));
    }

    @Test
    void whatIsReadLessOftenIsReadWhole() {
        Script script = Script.lasting(2, 300_000).warmup(2_500);
        LoadResult result = script.run(50 * MS);

        assertThat(result.intervals().stream()
                        .mapToLong(interval -> interval.iterations().counts().total())
                        .sum())
                .isEqualTo(result.iterations().counts().total()
                        + result.coldStart().counts().total());
        assertThat(script.observed.stream().map(Interval::end))
                // Also where the window begins, in the middle of a second.
                .startsWith(
                        Duration.ofMillis(1_000),
                        Duration.ofMillis(2_000),
                        Duration.ofMillis(2_500),
                        Duration.ofMillis(3_000));
    }
}
