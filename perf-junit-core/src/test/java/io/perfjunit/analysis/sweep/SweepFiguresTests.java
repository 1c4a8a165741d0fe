package io.perfjunit.analysis.sweep;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.rising;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepFiguresTests {

    private static final long MILLI = 1_000_000;

    @Test
    void everyLevelHasItsLoadItsCallsAndItsTimes() {
        SweepFigures figures = SweepFigures.of(
                        plan(true, stage("users=2", new ClosedModel(2)), stage("users=4", new ClosedModel(4))),
                        result(part("users=2", 100, 0), part("users=4", 200, 50)))
                .orElseThrow();
        assertThat(figures.kind()).isEqualTo(LevelKind.USERS);
        assertThat(figures.levels()).extracting(LevelFigures::load).containsExactly(2.0, 4.0);
        assertThat(figures.steps()).containsExactly("GET /posts");
        StepFigures highest = figures.highest().step("").orElseThrow();
        assertThat(highest.calls()).isEqualTo(CallFigures.of(250, 50));
        assertThat(highest.throughput()).hasValue(20);
        assertThat(highest.times().min()).contains(Duration.ofMillis(1));
        assertThat(highest.times().mean()).contains(Duration.ofNanos(100_500_000));
        assertThat(highest.times().percentile(new Percentile(1))).isPresent();
        assertThat(highest.times().percentile(new Percentile(2))).isEmpty();
    }

    @Test
    void levelsOfTheOpenModelAreTheRatesThatWereOffered() {
        SweepFigures figures = SweepFigures.of(
                        plan(true, stage("a", open(100)), stage("b", open(200))),
                        result(part("a", 100, 0), part("b", 200, 0)))
                .orElseThrow();
        assertThat(figures.kind()).isEqualTo(LevelKind.RATE);
        assertThat(figures.lowest().load()).isEqualTo(100);
    }

    @Test
    void aLevelThatNeverRanIsNone() {
        LoadPlan plan = plan(
                true, stage("a", new ClosedModel(1)), stage("b", new ClosedModel(2)), stage("c", new ClosedModel(4)));
        assertThat(SweepFigures.of(plan, result(part("a", 10, 0), part("b", 10, 0), part("c", 0, 0)))
                        .orElseThrow()
                        .levels())
                .hasSize(2);
        assertThat(SweepFigures.of(plan, result(part("a", 10, 0), part("b", 0, 0), part("c", 0, 0))))
                .isEmpty();
    }

    @Test
    void aLoadWithoutLevelsIsNoSweep() {
        assertThat(SweepFigures.of(
                        plan(false, stage("a", new ClosedModel(1)), stage("b", new ClosedModel(2))),
                        result(part("a", 10, 0), part("b", 10, 0))))
                .isEmpty();
    }

    @Test
    void levelsMustGrow() {
        StepFigures any = StepFigures.of("", TimeFigures.ofMean(Duration.ofMillis(1)));
        LevelFigures ten = new LevelFigures("10", 10, any, List.of());
        assertThatThrownBy(() -> new SweepFigures(LevelKind.USERS, List.of(ten, ten)))
                .hasMessage("the levels of a sweep must grow, and 10.0 comes after 10.0");
        assertThatThrownBy(() -> new SweepFigures(LevelKind.USERS, List.of(ten)))
                .hasMessage("a sweep has at least two levels, were 1");
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThatThrownBy(() -> CallFigures.of(10, 11)).hasMessageContaining("0 to all 10, were 11");
        assertThatThrownBy(() -> CallFigures.ofFailedShare(25.3)).hasMessageContaining("from 0 to 1, was 25.3");
        assertThatThrownBy(() -> new StepFigures("", CallFigures.UNKNOWN, TimeFigures.UNKNOWN, Double.NaN))
                .hasMessageContaining("throughput");
        assertThatThrownBy(() -> new LevelFigures("", 0, StepFigures.of("", TimeFigures.UNKNOWN), List.of()))
                .hasMessageContaining("more than 0");
    }

    private static LoadModel open(double rate) {
        return new OpenModel(rate, Arrivals.CONSTANT, 10);
    }

    private static LoadResult result(LoadPart... parts) {
        var builder = aResult();
        List.of(parts).forEach(builder::stage);
        return builder.build();
    }

    private static LoadPart part(String name, int successes, int errors) {
        StepResult iterations = step("", rising(successes, i -> i * MILLI), errors);
        return new LoadPart(
                name,
                Duration.ZERO,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                iterations,
                List.of(step("GET /posts", rising(successes, i -> i * MILLI), errors)),
                Starts.NONE,
                List.of());
    }

    private static Stage stage(String name, LoadModel model) {
        return new Stage(name, model, Duration.ZERO, Duration.ZERO, Extent.lasting(Duration.ofSeconds(10)));
    }

    private static LoadPlan plan(boolean sweep, Stage... stages) {
        return new LoadPlan(
                List.of(stages),
                sweep,
                ThinkTime.NONE,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                1,
                ThreadKind.AUTO,
                Set.of());
    }
}
