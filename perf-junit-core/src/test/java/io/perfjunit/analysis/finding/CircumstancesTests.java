package io.perfjunit.analysis.finding;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Starts;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CircumstancesTests {

    private static Circumstances of(LoadResultBuilder result) {
        AnalysedLoad plan =
                Observed.observed().step("a", calls -> calls.logNormal(1, 1, 0)).load();
        return Circumstances.of(new AnalysedLoad(plan.plan(), result.build(), Set.of()));
    }

    private static Circumstances signs(Sign... signs) {
        return of(aResult().health(new GeneratorHealth(List.of(signs))));
    }

    private static Sign sign(String name, double value) {
        return new Sign(name, Unit.SHARE, value, 0.7, 0.98);
    }

    @Test
    void ownProcessorsAreASignOfHealth() {
        Circumstances known = signs(sign("foreign CPU", 0.1), sign("own CPU", 0.85));
        assertThat(known.ownCpu()).hasValue(0.85);
        assertThat(known.health()).isEqualTo(State.SUSPICIOUS);
        assertThat(known.isGeneratorSuspect()).isTrue();
        assertThat(signs(sign("own CPU", 0.75)).isGeneratorSuspect()).isFalse();
    }

    @Test
    void aSignThatCouldNotBeMeasuredIsNotKnown() {
        assertThat(signs(Sign.notMeasured("own CPU", Unit.SHARE, 0.5, 0.8)).ownCpu())
                .isEmpty();
    }

    /** Sixteen tenths of a second in eight slices of 190 to 210 calls: the standard deviation is 10.69, the mean 200. */
    @Test
    void noiseIsThatOfEightSlicesOfALevel() {
        assertThat(of(level(aResult(), 0, 95, 105)).noise()).hasValueCloseTo(10.69 / 200, within(1e-4));
    }

    @Test
    void ofSeveralLevelsTheMiddleOneCounts() {
        LoadResultBuilder result = aResult();
        level(result, 0, 50, 150);
        level(result, 1, 100, 100);
        level(result, 2, 95, 105);
        assertThat(of(result).noise()).hasValueCloseTo(10.69 / 200, within(1e-4));
    }

    @Test
    void aLevelOfFewIntervalsHasNoNoise() {
        assertThat(of(aResult().interval(Duration.ofMillis(100), slice("", same(100, 1), 0)))
                        .noise())
                .isEqualTo(OptionalDouble.empty());
    }

    /** Pairs of intervals with as many calls each, in turn fewer and more of them. */
    private static LoadResultBuilder level(LoadResultBuilder result, int index, int fewer, int more) {
        Duration tenth = Duration.ofMillis(100);
        for (int i = 0; i < 16; i++) {
            result.interval(tenth, slice("", same(i / 2 % 2 == 0 ? fewer : more, 1_000), 0));
        }
        Duration length = tenth.multipliedBy(16);
        Duration start = length.multipliedBy(index);
        return result.stage(new LoadPart(
                "level " + index,
                start,
                start.plus(length),
                length,
                step("", same(1_600, 1_000), 0),
                List.of(),
                Starts.NONE,
                List.of()));
    }
}
