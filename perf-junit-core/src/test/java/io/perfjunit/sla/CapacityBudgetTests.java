package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.BudgetWords;
import io.perfjunit.sla.capacity.CapacityEstimate;
import io.perfjunit.sla.capacity.CapacityFound;
import io.perfjunit.sla.capacity.SearchEnd;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CapacityBudgetTests {

    private static final CapacityBudget PROMISE =
            new CapacityBudget(Scope.iterations("@Capacity"), Unit.PER_SECOND, 200);

    @Test
    void aPromisedLoadThatHoldsIsMet() {
        BudgetVerdict verdict = judge(found(250, 270, 240, 280, SearchEnd.FOUND));

        assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict.measured()).hasValue(250);
        assertThat(verdict.interval()).contains(new ValueInterval(240, 280));
        assertThat(verdict.proven()).isTrue();
        assertThat(words(verdict).measured()).isEqualTo("250/s");
        assertThat(words(verdict).margin()).isEqualTo("25 % above");
        assertThat(words(verdict).details()).isEqualTo("1,234 calls in all probes · 95 % interval 240/s to 280/s");
    }

    @Test
    void oneThatHoldsWithThePromiseInsideItsIntervalIsMetAndNotProven() {
        BudgetVerdict verdict = judge(found(205, 215, 180, 230, SearchEnd.FOUND));

        assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict.proven()).isFalse();
        assertThat(words(verdict).details()).endsWith("close, not proven");
    }

    @Test
    void aPromisedLoadAtWhichALimitBreaksIsBroken() {
        BudgetVerdict verdict = judge(found(141, 154, 130, 160, SearchEnd.FOUND));

        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.reason()).isEqualTo(Reason.OVER_LIMIT);
        assertThat(verdict.proven()).isTrue();
        assertThat(words(verdict).breach()).isEqualTo("capacity 141/s < 200/s");
    }

    @Test
    void thePromisedLoadItselfMayBeTheOneThatBreaks() {
        assertThat(judge(found(190, 200, 180, 205, SearchEnd.FOUND)).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void whatBreaksAtTheLowestLoadHasNoCapacity() {
        BudgetVerdict verdict = judge(new CapacityFound(
                OptionalDouble.empty(),
                OptionalDouble.of(50),
                Optional.of(new CapacityEstimate(50, 0, 52)),
                SearchEnd.BROKE_AT_START));

        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(words(verdict).breach()).isEqualTo("capacity 0/s < 200/s");
        assertThat(words(verdict).details()).contains("95 % interval up to 52/s");
    }

    @Test
    void aGeneratorThatGaveUpBelowThePromiseLeavesItUndecided() {
        BudgetVerdict verdict = judge(heldUpTo(141, SearchEnd.GENERATOR));

        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason()).isEqualTo(Reason.UNHEALTHY_GENERATOR);
        assertThat(words(verdict).measured()).isEqualTo("at least 141/s");
        assertThat(words(verdict).margin()).isEmpty();
        assertThat(words(verdict).breach()).isEqualTo("capacity at least 141/s, promised 200/s");
    }

    @Test
    void aGeneratorThatGaveUpAboveThePromiseDoesNotMatter() {
        assertThat(judge(heldUpTo(400, SearchEnd.GENERATOR)).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aSearchWithoutTimeToTryThePromiseLeavesItUndecided() {
        BudgetVerdict verdict = judge(heldUpTo(100, SearchEnd.TIME));

        assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.reason()).isEqualTo(Reason.NOT_TRIED);
        assertThat(words(verdict).details()).endsWith("the search ended before it came so far");
    }

    @Test
    void probesWithTooFewCallsLeaveItUndecided() {
        assertThat(judge(heldUpTo(100, SearchEnd.TOO_FEW_CALLS)).reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
    }

    @Test
    void oneLoadTellsNoCapacity() {
        BudgetVerdict verdict = PROMISE.judge(aResult().build());

        assertThat(verdict.isMet()).isFalse();
        assertThat(verdict.reason()).isEqualTo(Reason.NOT_TRIED);
    }

    @Test
    void usersAreToldAsSuch() {
        CapacityBudget users = new CapacityBudget(Scope.iterations("@Capacity"), Unit.USERS, 64);
        BudgetVerdict verdict = users.judge(found(40, 43, 38, 46, SearchEnd.FOUND), 10);

        assertThat(words(verdict).breach()).isEqualTo("capacity 40 users < 64 users");
    }

    private static BudgetVerdict judge(CapacityFound found) {
        return PROMISE.judge(found, 1_234);
    }

    private static BudgetWords words(BudgetVerdict verdict) {
        return new BudgetWords(verdict, aResult().build());
    }

    private static CapacityFound found(double holds, double breaks, double low, double high, SearchEnd end) {
        return new CapacityFound(
                OptionalDouble.of(holds),
                OptionalDouble.of(breaks),
                Optional.of(new CapacityEstimate(holds, low, high)),
                end);
    }

    private static CapacityFound heldUpTo(double holds, SearchEnd end) {
        return new CapacityFound(
                OptionalDouble.of(holds),
                OptionalDouble.empty(),
                Optional.of(new CapacityEstimate(holds, holds, Double.POSITIVE_INFINITY)),
                end);
    }
}
