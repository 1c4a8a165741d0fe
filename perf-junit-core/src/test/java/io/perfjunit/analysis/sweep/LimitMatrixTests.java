package io.perfjunit.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.sweep.LimitMatrix.Cell;
import io.perfjunit.analysis.sweep.LimitMatrix.Kept;
import io.perfjunit.analysis.sweep.SafeLoad.Boundary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LimitMatrixTests {

    private static final SweepFigures THREE_LEVELS =
            Sweeps.users(new double[] {10, 20, 40}, new double[] {100, 200, 400}, new double[] {1, 1, 1});

    @Test
    void aCellShowsTheGravestOfItsLimits() {
        LimitMatrix matrix = matrix(
                check(1, "a", "p50", LimitState.KEPT, 0.9),
                check(1, "a", "p95", LimitState.BROKEN, 1.5),
                check(1, "a", "p99", LimitState.BROKEN, 4),
                check(1, "a", "p99.9", LimitState.UNDECIDED, 9));
        Cell cell = matrix.rows().get(0).cells().get(0).orElseThrow();
        assertThat(cell).isEqualTo(new Cell(LimitState.BROKEN, new Kept(1, 4), "p99", OptionalDouble.of(4), false));
        assertThat(matrix.rows().get(0).cells().get(1)).isEmpty();
    }

    @Test
    void ofLimitsThatAreAllKeptTheNearestIsShown() {
        LimitMatrix matrix =
                matrix(check(1, "a", "p50", LimitState.KEPT, 0.2), check(1, "a", "p95", LimitState.KEPT, 0.8));
        assertThat(matrix.rows().get(0).cells().get(0).orElseThrow().nearest()).isEqualTo("p95");
    }

    @Test
    void aLimitThatWasBrokenWithoutAValueIsTheWorst() {
        LimitMatrix matrix = matrix(
                check(1, "a", "p50", LimitState.BROKEN, 7),
                new LimitCheck("level 1", "a", "max", LimitState.BROKEN, OptionalDouble.empty(), false));
        assertThat(matrix.rows().get(0).cells().get(0).orElseThrow().nearest()).isEqualTo("max");
    }

    @Test
    void aLevelCountsLimitsAndSteps() {
        LimitMatrix matrix = matrix(
                check(2, "", "error rate", LimitState.KEPT, 0),
                check(2, "a", "p50", LimitState.KEPT, 0.5),
                check(2, "a", "p95", LimitState.BROKEN, 2),
                check(2, "b", "p95", LimitState.KEPT, 0.5));
        assertThat(matrix.columns().get(1).limits()).isEqualTo(new Kept(3, 4));
        assertThat(matrix.columns().get(1).steps()).isEqualTo(new Kept(1, 2));
        assertThat(matrix.columns().get(0).limits()).isEqualTo(new Kept(0, 0));
    }

    @Test
    void theIterationStandsFirst() {
        LimitMatrix matrix = matrix(
                check(1, "b", "p95", LimitState.KEPT, 1),
                check(1, "", "p95", LimitState.KEPT, 1),
                check(1, "a", "p95", LimitState.KEPT, 1));
        assertThat(matrix.rows()).extracting(LimitMatrix.Row::step).containsExactly("", "b", "a");
    }

    @Test
    void theHighestLevelThatKeepsAllHasNoBrokenOneBelow() {
        assertThat(matrix(
                                check(1, "a", "p95", LimitState.KEPT, 1),
                                check(2, "a", "p95", LimitState.BROKEN, 2),
                                check(3, "a", "p95", LimitState.KEPT, 1))
                        .highestKept())
                .hasValue(10);
        assertThat(matrix(check(1, "a", "p95", LimitState.UNDECIDED, 1)).highestKept())
                .isEmpty();
    }

    @Test
    void aLimitThatOnlyWarnsEndsNothing() {
        LimitMatrix matrix =
                matrix(new LimitCheck("level 2", "a", "p95", LimitState.BROKEN, OptionalDouble.of(2), true));
        assertThat(matrix.highestKept()).hasValue(40);
        assertThat(matrix.rows().get(0).cells().get(1).orElseThrow().warns()).isTrue();
    }

    @Test
    void withoutLimitsForItsLevelsThereIsNoMatrix() {
        assertThat(LimitMatrix.of(THREE_LEVELS, List.of())).isEmpty();
        assertThat(LimitMatrix.of(
                        THREE_LEVELS,
                        List.of(new LimitCheck("", "a", "p95", LimitState.KEPT, OptionalDouble.empty(), false))))
                .isEmpty();
    }

    @Test
    void theSafeLoadEndsAtTheFirstThatBreaks() {
        BreakingPoint at20 = new BreakingPoint(10, 20, 0, 2, true);
        Optional<LimitMatrix> all = Optional.of(matrix(check(3, "a", "p95", LimitState.KEPT, 1)));
        Optional<LimitMatrix> none = Optional.of(matrix(check(1, "a", "p95", LimitState.BROKEN, 2)));
        assertThat(SafeLoad.of(THREE_LEVELS, all, Optional.empty()))
                .isEqualTo(new SafeLoad(OptionalDouble.of(40), Boundary.HIGHEST_LEVEL));
        assertThat(SafeLoad.of(THREE_LEVELS, Optional.empty(), Optional.empty()))
                .isEqualTo(new SafeLoad(OptionalDouble.of(40), Boundary.HIGHEST_LEVEL));
        assertThat(SafeLoad.of(THREE_LEVELS, all, Optional.of(at20)))
                .isEqualTo(new SafeLoad(OptionalDouble.of(10), Boundary.BREAKING_POINT));
        assertThat(SafeLoad.of(THREE_LEVELS, none, Optional.of(at20)))
                .isEqualTo(new SafeLoad(OptionalDouble.empty(), Boundary.LIMITS));
    }

    private static LimitMatrix matrix(LimitCheck... checks) {
        return LimitMatrix.of(THREE_LEVELS, List.of(checks)).orElseThrow();
    }

    private static LimitCheck check(int level, String step, String limit, LimitState state, double used) {
        return new LimitCheck("level " + level, step, limit, state, OptionalDouble.of(used), false);
    }
}
