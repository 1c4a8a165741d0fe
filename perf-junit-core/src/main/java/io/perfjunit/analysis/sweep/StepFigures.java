package io.perfjunit.analysis.sweep;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepResult;
import java.util.OptionalDouble;

/**
 * What is known of one step, or of the iteration as a whole, at one level of a sweep.
 *
 * @param step the step's name; empty for the iteration as a whole
 * @param calls how many there were, and how many failed
 * @param times how long the successes took
 * @param throughput successes per second
 */
public record StepFigures(String step, CallFigures calls, TimeFigures times, OptionalDouble throughput) {

    public StepFigures {
        if (throughput.isPresent() && !(throughput.getAsDouble() >= 0 && Double.isFinite(throughput.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "throughput must be finite and not negative, was " + throughput.getAsDouble());
        }
    }

    /** A step whose throughput is known. */
    public StepFigures(String step, CallFigures calls, TimeFigures times, double throughput) {
        this(step, calls, times, OptionalDouble.of(throughput));
    }

    /** A step of which only times are known. */
    public static StepFigures of(String step, TimeFigures times) {
        return new StepFigures(step, CallFigures.UNKNOWN, times, OptionalDouble.empty());
    }

    /** What was measured of a step in a part of a load. */
    public static StepFigures of(StepResult step, LoadPart part) {
        return new StepFigures(
                step.name(),
                CallFigures.of(step.counts()),
                TimeFigures.of(step.successes()),
                part.window().isZero() ? OptionalDouble.empty() : OptionalDouble.of(part.throughput(step)));
    }
}
