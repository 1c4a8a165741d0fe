package io.perfjunit.result;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the phases share the time of calls, by how long the calls took: where the slowest spend their time against the usual ones.
 *
 * <p>Calls of about the same duration are held together in classes, of which a factor of two has {@value #CLASSES_PER_OCTAVE}; a class knows
 * only sums. What is asked of a range of ranks takes of the classes at its ends the share that lies inside. Merging adds.
 *
 * @param classes by {@link #classOf}, those that hold calls
 */
public record PhaseProfile(SortedMap<Integer, Sums> classes) {

    private static final int BITS = 3;

    /** Classes between a duration and twice that duration. */
    public static final int CLASSES_PER_OCTAVE = 1 << BITS;

    /** Number of classes that there can be. */
    public static final int CLASSES = (64 - BITS) * CLASSES_PER_OCTAVE;

    /** No calls. */
    public static final PhaseProfile NONE = new PhaseProfile(Collections.emptySortedMap());

    public PhaseProfile {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** The class of calls of so many nanoseconds, 0 or more. */
    public static int classOf(long nanos) {
        if (nanos < CLASSES_PER_OCTAVE) {
            return (int) nanos;
        }
        int octave = 63 - Long.numberOfLeadingZeros(nanos) - BITS;
        return octave * CLASSES_PER_OCTAVE + (int) (nanos >>> octave);
    }

    /**
     * Calls of about the same duration.
     *
     * @param calls how many
     * @param totalNanos how long they took together
     * @param phaseNanos how much of that each phase took; phases that none of them came to are missing
     */
    public record Sums(long calls, long totalNanos, Map<Phase, Long> phaseNanos) {

        public Sums {
            phaseNanos = phaseNanos.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(phaseNanos));
        }

        private Sums plus(Sums other) {
            Map<Phase, Long> sum = new EnumMap<>(Phase.class);
            sum.putAll(phaseNanos);
            other.phaseNanos.forEach((phase, nanos) -> sum.merge(phase, nanos, Long::sum));
            return new Sums(calls + other.calls, totalNanos + other.totalNanos, sum);
        }
    }

    /**
     * The mean call of a range of ranks.
     *
     * @param calls how many calls it stands for; a part of a class counts by its share
     * @param total how long it took
     * @param phases how much of that each phase took; the rest was spent between them
     */
    public record MeanCall(double calls, Duration total, Map<Phase, Duration> phases) {

        public MeanCall {
            phases = phases.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(phases));
        }

        /** How much of the time a phase took. */
        public Duration phase(Phase phase) {
            return phases.getOrDefault(phase, Duration.ZERO);
        }

        /** What of the time belongs to no phase: before the first, after the last and between them. */
        public Duration rest() {
            Duration inPhases = phases.values().stream().reduce(Duration.ZERO, Duration::plus);
            return inPhases.compareTo(total) < 0 ? total.minus(inPhases) : Duration.ZERO;
        }
    }

    /** Number of calls. */
    public long calls() {
        return classes.values().stream().mapToLong(Sums::calls).sum();
    }

    /**
     * The mean call between two ranks, each as a share of all calls from the fastest on: {@code between(0.45, 0.55)} is the usual
     * call, {@code between(0.99, 1)} the slowest 1 %.
     *
     * @throws IllegalArgumentException unless 0 ≤ from &lt; to ≤ 1
     * @throws IllegalStateException when there are no calls
     */
    public MeanCall between(double from, double to) {
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException("no range of ranks: " + from + " to " + to);
        }
        long all = calls();
        if (all == 0) {
            throw new IllegalStateException("there are no calls");
        }
        double first = from * all;
        double last = to * all;
        double weight = 0;
        double total = 0;
        double[] phases = new double[Phase.values().length];
        double seen = 0;
        for (Sums sums : classes.values()) {
            double inside = Math.min(last, seen + sums.calls) - Math.max(first, seen);
            seen += sums.calls;
            if (inside > 0) {
                double share = inside / sums.calls;
                weight += inside;
                total += share * sums.totalNanos;
                sums.phaseNanos.forEach((phase, nanos) -> phases[phase.ordinal()] += share * nanos);
            }
        }
        return mean(weight, total, phases);
    }

    private static MeanCall mean(double weight, double total, double[] phases) {
        Map<Phase, Duration> means = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            if (phases[phase.ordinal()] > 0) {
                means.put(phase, nanos(phases[phase.ordinal()] / weight));
            }
        }
        return new MeanCall(weight, nanos(total / weight), means);
    }

    private static Duration nanos(double nanos) {
        return Duration.ofNanos(Math.round(nanos));
    }

    /** Both together. */
    public PhaseProfile plus(PhaseProfile other) {
        SortedMap<Integer, Sums> sum = new TreeMap<>(classes);
        other.classes.forEach((index, sums) -> sum.merge(index, sums, Sums::plus));
        return new PhaseProfile(sum);
    }
}
