package io.perfjunit.report.compare;

import io.perfjunit.stats.Answer;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure on one side, and its change against the first.
 *
 * @param value the figure; empty where it was not measured
 * @param change against the first side: a ratio minus 1, of shares the difference; empty on the first side itself
 * @param answer whether it is real; empty where it is not judged
 * @param isWorse true when the change is in the bad direction
 * @param resolution from which change on it would have been real; empty where it is not judged
 * @param knowsSpread true when the spread between runs was measured
 */
public record ComparedValue(
        OptionalDouble value,
        OptionalDouble change,
        Optional<Answer> answer,
        boolean isWorse,
        OptionalDouble resolution,
        boolean knowsSpread) {

    /** One that is shown and not judged. */
    static ComparedValue shown(OptionalDouble value, OptionalDouble change, boolean isWorse) {
        return new ComparedValue(value, change, Optional.empty(), isWorse, OptionalDouble.empty(), false);
    }

    /** True for a change that is real. */
    public boolean isReal() {
        return answer.equals(Optional.of(Answer.REAL));
    }
}
