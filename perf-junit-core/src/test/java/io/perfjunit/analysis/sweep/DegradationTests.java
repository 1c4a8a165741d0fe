package io.perfjunit.analysis.sweep;

import static io.perfjunit.analysis.sweep.Sweeps.millis;
import static io.perfjunit.analysis.sweep.Sweeps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.analysis.sweep.Course.Kind;
import io.perfjunit.result.Percentile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DegradationTests {

    @Test
    void growthIsAgainstTheLowestLevel() {
        Course course = degradation(
                        level(1, step("GET /a", 10, 0, 20)),
                        level(2, step("GET /a", 10, 0, 10)),
                        level(4, step("GET /a", 10, 0, 60)))
                .steps()
                .get(0);
        assertThat(course.growth(0)).isEmpty();
        assertThat(course.growth(1)).hasValue(-0.5);
        assertThat(course.growth()).hasValue(2);
    }

    @Test
    void aStepThatTheLowestLevelDidNotHaveHasNoGrowth() {
        Degradation degradation =
                degradation(level(1, step("a", 10, 0, 20)), level(2, step("a", 10, 0, 30), step("b", 10, 0, 20)));
        assertThat(degradation.steps()).extracting(Course::name).containsExactly("a", "b");
        assertThat(degradation.steps().get(1).growth()).isEmpty();
        assertThat(degradation.steps().get(1).levels().get(0)).isEmpty();
        assertThat(degradation.worst().orElseThrow().name()).isEqualTo("a");
    }

    @Test
    void theMedianStandsInForAMeanThatIsNotKnown() {
        TimeFigures fast = TimeFigures.UNKNOWN.with(Percentile.P50, millis(10));
        TimeFigures slow = TimeFigures.UNKNOWN.with(Percentile.P50, millis(40));
        Degradation degradation = degradation(level(1, StepFigures.of("a", fast)), level(2, StepFigures.of("a", slow)));
        assertThat(degradation.steps().get(0).growth()).hasValue(3);
    }

    @Test
    void aGroupAddsItsStepsAndWeighsTheirMeansBySuccesses() {
        Degradation degradation = degradation(
                level(1, step("GET /a", 100, 0, 10), step("PUT /a", 400, 100, 50), step("GET /b", 10, 0, 1)),
                level(2, step("GET /a", 100, 0, 20), step("PUT /a", 400, 100, 100), step("GET /b", 10, 0, 1)));
        Course group = degradation.groups().get(0);
        StepFigures lowest = group.levels().get(0).orElseThrow();
        assertThat(group.kind()).isEqualTo(Kind.GROUP);
        assertThat(group.name()).isEqualTo("a");
        assertThat(lowest.calls().total()).hasValue(500);
        assertThat(lowest.calls().failedShare()).hasValue(0.2);
        assertThat(lowest.throughput()).hasValue(50);
        assertThat(lowest.times().mean()).contains(millis(40));
        assertThat(group.growth().orElseThrow()).isEqualTo(1, within(1e-9));
    }

    @Test
    void aGroupHasTheFastestAndTheSlowestCallOfItsStepsButNoPercentile() {
        TimeFigures one = TimeFigures.ofMean(millis(5))
                .withMin(millis(1))
                .withMax(millis(9))
                .with(Percentile.P95, millis(8));
        TimeFigures other = TimeFigures.ofMean(millis(5)).withMin(millis(2)).withMax(millis(90));
        StepFigures group = Merged.of("g", List.of(StepFigures.of("x", one), StepFigures.of("y", other)))
                .orElseThrow();
        assertThat(group.times().min()).contains(millis(1));
        assertThat(group.times().max()).contains(millis(90));
        assertThat(group.times().percentile(Percentile.P95)).isEmpty();
        assertThat(group.calls()).isEqualTo(CallFigures.UNKNOWN);
    }

    @Test
    void aStepThatOnlyFailedLeavesTheTimesOfItsGroupAlone() {
        StepFigures failed = new StepFigures("x", CallFigures.of(10, 10), TimeFigures.UNKNOWN, 0);
        StepFigures group = Merged.of("g", List.of(failed, step("y", 10, 0, 7))).orElseThrow();
        assertThat(group.times().mean()).contains(millis(7));
        assertThat(group.calls().failedShare()).hasValue(0.5);
        assertThat(Merged.of("g", List.of())).isEmpty();
    }

    private static Degradation degradation(LevelFigures... levels) {
        return Degradation.of(new SweepFigures(LevelKind.USERS, List.of(levels)), StepGroups.BY_PATH);
    }

    private static LevelFigures level(double load, StepFigures... steps) {
        return new LevelFigures("users=" + load, load, step("", 100, 0, 100), List.of(steps));
    }
}
