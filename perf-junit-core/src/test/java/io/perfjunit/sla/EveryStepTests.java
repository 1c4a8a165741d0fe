package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryStepTests {

    private static final long MILLI = 1_000_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void itIsKeptWhenAllStepsKeepItAndTheNearestToTheLimitIsNamed() {
        BudgetVerdict verdict = errors().judge(part(of("a", 100, 1), of("b", 100, 3), of("c", 100, 0)), result());
        assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict.steps()).contains(new BudgetVerdict.Steps(3, 3, "b"));
        assertThat(verdict.judgedStep()).isEqualTo("b");
        assertThat(verdict.budget().scope().step()).isEqualTo("*");
    }

    @Test
    void oneStepBreaksItHoweverManyOthersKeepIt() {
        BudgetVerdict verdict = errors().judge(part(of("a", 9_900, 0), of("b", 0, 10), of("c", 90, 10)), result());
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.measured()).hasValue(1);
        assertThat(verdict.steps()).contains(new BudgetVerdict.Steps(3, 1, "b"));
    }

    @Test
    void aStepThatNeverSucceededIsTheWorstOfResponseTimes() {
        Budget p50 = new LatencyBudget(
                every(), new LatencyFigure.AtPercentile(Percentile.P50), Duration.ofMillis(5), Basis.ALL_CALLS);
        BudgetVerdict verdict = p50.judge(part(of("slow", 100, 0), of("failing", 0, 100)), result());
        assertThat(verdict.reason()).isEqualTo(Reason.NOT_REACHED);
        assertThat(verdict.steps()).contains(new BudgetVerdict.Steps(2, 0, "failing"));
    }

    @Test
    void aLoadWithoutStepsDoesNotKeepIt() {
        assertThat(errors().judge(part(), result()).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(errors().judge(part(), result()).reason()).isEqualTo(Reason.UNKNOWN_STEP);
    }

    private static Budget errors() {
        return new ErrorRateBudget(every(), 0.05);
    }

    private static Scope every() {
        return Scope.step(Scope.EVERY_STEP, Severity.FAIL, Origin.of("@Sla on X#y"));
    }

    private static StepResult of(String name, int successes, int failures) {
        return step(name, same(successes, 10 * MILLI), failures);
    }

    private static LoadPart part(StepResult... steps) {
        return new LoadPart("", Duration.ZERO, SECOND, SECOND, of("", 1, 0), List.of(steps), Starts.NONE, List.of());
    }

    private static LoadResult result() {
        return aResult().build();
    }
}
