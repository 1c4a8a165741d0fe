package io.perfjunit.sla.capacity;

import io.perfjunit.stats.ThresholdInterval;
import io.perfjunit.stats.ThresholdInterval.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Searches the highest level at which limits hold: doubles until they break, halves the distance on a logarithmic scale until the
 * two levels are within a tenth of each other, then verifies the lower one by a longer probe.
 *
 * <p>Runs differ, so no probe is believed alone. A level is decided when one side leads by two; only on the way up one probe that
 * holds is enough, for a higher level will be asked as well. The longer probe has a vote like the others: a level that it turns
 * against is taken back, and the search goes on below. A probe that cannot tell is repeated once; then the search ends with what it
 * knows. Used by one thread.
 */
public final class CapacitySearch {

    /** By how much the level at which limits break differs from run to run: the project's study of noise has 11 to 15 %. */
    private static final double RUN_NOISE = 0.15;

    private final CapacityRange range;
    private final SortedMap<Double, LevelVotes> levels = new TreeMap<>();
    private final List<Trial> trials = new ArrayList<>();
    private Probe probe;
    private boolean isRepeated;
    private @Nullable SearchEnd end;

    /** A search in {@code range} that has not begun. */
    public CapacitySearch(CapacityRange range) {
        this.range = range;
        this.probe = new Probe(range.from(), false);
    }

    /** The probe that is to be run now; empty when the search has ended. */
    public Optional<Probe> next() {
        return end == null ? Optional.of(probe) : Optional.empty();
    }

    /** Takes the outcome of that probe. */
    public void add(ProbeOutcome outcome) {
        if (!outcome.isDecided()) {
            giveUpIfRepeated(outcome);
            return;
        }
        isRepeated = false;
        boolean held = outcome == ProbeOutcome.HELD;
        trials.add(new Trial(probe.level(), held));
        LevelVotes votes = levels.merge(probe.level(), LevelVotes.NONE.plus(held), (before, one) -> before.plus(held));
        if (probe.verifies() && held && votes.isDecided() && votes.holds()) {
            end = breaks().isPresent() ? SearchEnd.FOUND : SearchEnd.CEILING;
        } else if (isSettled(votes)) {
            moveOn();
        }
    }

    private void giveUpIfRepeated(ProbeOutcome outcome) {
        if (isRepeated) {
            end = outcome == ProbeOutcome.STARVED ? SearchEnd.GENERATOR : SearchEnd.TOO_FEW_CALLS;
        }
        isRepeated = true;
    }

    /** True when the level needs no other probe; one that a longer probe speaks against needs one until it breaks or holds in it. */
    private boolean isSettled(LevelVotes votes) {
        boolean rises = !probe.verifies() && breaks().isEmpty() && votes.broke() == 0;
        return rises || (votes.isDecided() && !(probe.verifies() && votes.holds()));
    }

    private void moveOn() {
        OptionalDouble holds = holds();
        OptionalDouble breaks = breaks();
        if (holds.isEmpty()) {
            end = SearchEnd.BROKE_AT_START;
        } else if (breaks.isEmpty()) {
            double level = holds.getAsDouble();
            probe = level < range.upTo() ? new Probe(range.above(level), false) : new Probe(level, true);
        } else if (range.isFine(holds.getAsDouble(), breaks.getAsDouble())) {
            probe = new Probe(holds.getAsDouble(), true);
        } else {
            probe = new Probe(range.between(holds.getAsDouble(), breaks.getAsDouble()), false);
        }
    }

    /** Ends the search with what it knows. */
    public void stop(SearchEnd why) {
        end = end == null ? why : end;
    }

    /** What is known by now. */
    public CapacityFound found() {
        return new CapacityFound(
                holds(),
                breaks(),
                trials.isEmpty() ? Optional.empty() : Optional.of(estimate()),
                end == null ? SearchEnd.STOPPED : end);
    }

    private CapacityEstimate estimate() {
        ThresholdInterval interval = ThresholdInterval.of(trials, RUN_NOISE);
        return new CapacityEstimate(
                range.upToThere(interval.estimate()),
                range.upToThere(interval.low()),
                range.upToThere(interval.high()));
    }

    private OptionalDouble holds() {
        double below = breaks().orElse(Double.POSITIVE_INFINITY);
        return levels.headMap(below).entrySet().stream()
                .filter(level -> level.getValue().holds())
                .mapToDouble(Map.Entry::getKey)
                .max();
    }

    /** The lowest level that is decided so; what still is in the balance breaks nothing. */
    private OptionalDouble breaks() {
        return levels.entrySet().stream()
                .filter(level ->
                        level.getValue().isDecided() && !level.getValue().holds())
                .mapToDouble(Map.Entry::getKey)
                .min();
    }
}
