package io.perfjunit.analysis.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedBandsTests {

    @ParameterizedTest
    @CsvSource({
        "1, FAST",
        "500, FAST",
        "502, MODERATE",
        "2000, MODERATE",
        "2010, SLOW",
        "15000, SLOW",
        "15100, CRITICAL"
    })
    void aTimeEqualToALimitIsStillWithin(long millis, SpeedBand band) {
        assertThat(BandLimits.STANDARD.of(Duration.ofMillis(millis))).isEqualTo(band);
        assertThat(bands(step("step", 0, millis)).steps().get(0).band()).isEqualTo(band);
    }

    /** Study 1 in small: a health check, a list, searches, and look-ups that all fail. */
    @Test
    void stepsAndCallsAreCountedByBand() {
        SpeedBands bands = bands(
                step("health", 0, 6, 6, 7),
                step("list", 0, 443, 610, 420),
                step("search", 0, 14_800, 16_000, 24_000),
                step("trace", 3));

        assertThat(bands.steps())
                .extracting(BandCounts::band)
                .containsExactly(SpeedBand.FAST, SpeedBand.FAST, SpeedBand.CRITICAL, SpeedBand.FAILED);
        assertThat(bands.stepsIn(SpeedBand.FAST)).isEqualTo(2);
        assertThat(bands.all()).isEqualTo(new BandCounts("", 5, 1, 1, 2, 3));
        assertThat(bands.all().calls()).isEqualTo(12);
    }

    @Test
    void failedCallsRankBehindAllOthers() {
        assertThat(bands(step("half", 3, 1, 1, 1)).steps().get(0).band()).isEqualTo(SpeedBand.FAST);
        assertThat(bands(step("most", 4, 1, 1, 1)).steps().get(0).band()).isEqualTo(SpeedBand.FAILED);
    }

    @Test
    void aLoadWithoutStepsIsOneStep() {
        assertThat(bands().steps()).extracting(BandCounts::step).containsExactly("");
    }

    @Test
    void aLimitThatTheLoadCountedIsExact() {
        Duration limit = Duration.ofMillis(500);
        StepResult step = new StepResult(
                "step",
                OutcomeCounts.of(2, 0, 0, 0, 0, 0),
                new Latencies(
                        LatencyHistogram.ofNanos(limit.toNanos() + 1, limit.toNanos()), Map.of(limit.toNanos(), 1L)),
                Latencies.NONE,
                LatencyHistogram.EMPTY,
                2,
                0);

        assertThat(bands(step).all().moderate()).isEqualTo(1);
    }

    @Test
    void limitsRise() {
        assertThatThrownBy(() -> new BandLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(15)))
                .hasMessage("limits of bands must be more than 0 and rise, such as 500ms,2s,15s");
    }

    private static SpeedBands bands(StepResult... steps) {
        LoadPart whole = new LoadPart(
                "",
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                StepResult.empty(""),
                List.of(steps),
                Starts.NONE,
                List.of());
        return SpeedBands.of(LoadResult.of(whole), BandLimits.STANDARD);
    }

    private static StepResult step(String name, long failures, long... millis) {
        long[] nanos = Arrays.stream(millis).map(each -> each * 1_000_000).toArray();
        LatencyHistogram times = nanos.length == 0 ? LatencyHistogram.EMPTY : LatencyHistogram.ofNanos(nanos);
        return new StepResult(
                name,
                OutcomeCounts.of(nanos.length, failures, 0, 0, 0, 0),
                new Latencies(times, Map.of()),
                Latencies.NONE,
                LatencyHistogram.EMPTY,
                nanos.length,
                0);
    }
}
