package io.perfjunit.result;

import java.util.List;

/**
 * How well the machine let the load generator do its work: each figure beside the share or time from which it is suspicious and
 * from which it discredits the run.
 *
 * @param signs every sign that was looked for, those that could not be measured included
 * @param standstills when nothing ran, in order: the longest, where there were many
 */
public record GeneratorHealth(List<Sign> signs, List<Standstill> standstills) {

    /** Nothing was watched. */
    public static final GeneratorHealth UNKNOWN = new GeneratorHealth(List.of());

    public GeneratorHealth {
        signs = List.copyOf(signs);
        standstills = List.copyOf(standstills);
    }

    /** Signs alone. */
    public GeneratorHealth(List<Sign> signs) {
        this(signs, List.of());
    }

    /** The same signs with the times in which nothing ran. */
    public GeneratorHealth with(List<Standstill> times) {
        return new GeneratorHealth(signs, times);
    }

    /** The worst state of all signs that were measured; those that are only reported do not count. */
    public State state() {
        return signs.stream()
                .filter(sign -> !sign.isReportOnly())
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
     * @param suspicious above this it is suspicious; infinite when no value is
     * @param unhealthy above this it is unhealthy; infinite when no value is
     * @param meaning what a high value says, in a few words for the reader; may be empty
     */
    public record Sign(String name, Unit unit, double value, double suspicious, double unhealthy, String meaning) {

        /** A sign whose name says what it means. */
        public Sign(String name, Unit unit, double value, double suspicious, double unhealthy) {
            this(name, unit, value, suspicious, unhealthy, "");
        }

        /** A sign that this machine does not tell. */
        public static Sign notMeasured(String name, Unit unit, double suspicious, double unhealthy) {
            return new Sign(name, unit, Double.NaN, suspicious, unhealthy);
        }

        /** The same sign with what a high value says. */
        public Sign meaning(String words) {
            return new Sign(name, unit, value, suspicious, unhealthy, words);
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

        /** True when it speaks against the run. */
        public boolean isWarning() {
            return state() == State.SUSPICIOUS || state() == State.UNHEALTHY;
        }

        /** True when it is told for the reader's sake, and no value of it speaks against a run. */
        public boolean isReportOnly() {
            return Double.isInfinite(Math.min(suspicious, unhealthy));
        }
    }
}
