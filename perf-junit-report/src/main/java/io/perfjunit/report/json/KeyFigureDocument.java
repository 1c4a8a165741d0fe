package io.perfjunit.report.json;

import io.perfjunit.sla.Tier;
import io.perfjunit.sla.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a load beside all limits that were set for it. Those of severity WARN, FAIL and ABORT are what many teams call
 * target, acceptable and critical.
 *
 * @param metric the limited figure, as in the budget
 * @param step name of the step; empty for the iteration as a whole
 * @param stage name of the stage; empty for the whole load
 * @param unit what the values count
 * @param isFloor true when the limits are the least that is allowed
 * @param measured the measured value, where there is one
 * @param target the limit beyond which it warns
 * @param acceptable the limit beyond which the test fails
 * @param critical the limit beyond which the load may be ended
 * @param gap how many times the measured value is the first of these limits, or the other way round for a floor: more than 1 is beyond
 *     it; left out where there is no such factor
 * @param tier where the measured value falls among the limits
 * @param budgets the budgets in {@code verdict.budgets}, by position from 0, in the order of the limits
 */
public record KeyFigureDocument(
        String metric,
        String step,
        String stage,
        Unit unit,
        boolean isFloor,
        @Nullable Double measured,
        @Nullable Double target,
        @Nullable Double acceptable,
        @Nullable Double critical,
        @Nullable Double gap,
        Tier tier,
        List<Integer> budgets) {

    public KeyFigureDocument {
        Required.field("keyFigure.metric", metric);
        Required.field("keyFigure.step", step);
        Required.field("keyFigure.stage", stage);
        Required.field("keyFigure.unit", unit);
        Required.field("keyFigure.tier", tier);
        budgets = RunDocument.orEmpty(budgets);
    }

    /** True when more than one limit was set for it. */
    public boolean hasTiers() {
        return budgets.size() > 1;
    }
}
