package io.perfjunit.result;

import java.util.List;

/**
 * How well the machine let the load generator do its work: each figure beside the share or time from which it is suspicious and
 * from which it discredits the run.
 *
 * @param signs every sign that was looked for, those that could not be measured included
 */
public record GeneratorHealth(List<Sign> signs) {

    /** Nothing was watched. */
    public static final GeneratorHealth UNKNOWN = new GeneratorHealth(List.of());

    public GeneratorHealth {
        signs = List.copyOf(signs);
    }

    /** The worst state of all signs that were measured. */
    public State state() {
        return signs.stream()
                .map(Sign::state)
                .filter(state -> state != State.NOT_MEASURED)
                .max(State::compareTo)
                .orElse(State.NOT_MEASURED);
    }

    /** How one sign, or all of them, are to be read. */
    public enum State {
        /** The machine does not tell. Never to be read as healthy. */
        NOT_MEASURED,
        /** Below every limit. */
        HEALTHY,
        /** Worth a look. */
        SUSPICIOUS,
        /** Latencies of this run may be the generator's own. */
        UNHEALTHY
    }

    /** What the number of a sign counts. */
    public enum Unit {
        /** 0 to 1. */
        SHARE,
        /** Nanoseconds. */
        NANOSECONDS
    }

    /**
     * One sign of health.
     *
     * @param name in the words of the report, such as "foreign CPU"
     * @param unit what {@code value} counts
     * @param value the figure; NaN when it could not be measured
     * @param suspicious above this it is suspicious
     * @param unhealthy above this it is unhealthy
     */
    public record Sign(String name, Unit unit, double value, double suspicious, double unhealthy) {

        /** A sign that this machine does not tell. */
        public static Sign notMeasured(String name, Unit unit, double suspicious, double unhealthy) {
            return new Sign(name, unit, Double.NaN, suspicious, unhealthy);
        }

        /** How to read it. */
        public State state() {
            if (Double.isNaN(value)) {
                return State.NOT_MEASURED;
            }
            if (value > unhealthy) {
                return State.UNHEALTHY;
            }
            return value > suspicious ? State.SUSPICIOUS : State.HEALTHY;
        }
    }
}
