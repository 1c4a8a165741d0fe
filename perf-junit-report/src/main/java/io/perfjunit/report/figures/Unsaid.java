package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.Envelope;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.ScalabilityEstimate;
import io.perfjunit.analysis.sweep.Scaling;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the analysis of a sweep leaves unsaid, and which of its conditions does not hold: with somebody else's figures nobody knows
 * by himself why a line is missing. The conditions stand in decision 0014.
 */
final class Unsaid {

    private static final int FEWEST_LEVELS = 5;

    private Unsaid() {}

    static List<String> of(SweepAnalysis sweep) {
        List<String> reasons = new ArrayList<>();
        long known = sweep.figures().levels().stream()
                .filter(level -> level.iterations().throughput().isPresent())
                .count();
        Scaling scaling = sweep.scaling();
        if (known < 2) {
            return List.of(
                    "Peak, breaking point, saturation and scalability law need the throughput of all calls together"
                            + " at two levels and more, and the file has " + (known == 0 ? "none." : "that of one."));
        }
        if (sweep.limits().isEmpty()) {
            reasons.add("Without limits a load is safe as long as throughput has not broken; --sla sets some.");
        }
        boolean hasTimes = sweep.figures().levels().stream()
                .allMatch(level -> level.iterations().times().typical().isPresent());
        if (scaling.breakingPoint().isEmpty() && !hasTimes) {
            reasons.add("A breaking point needs the mean or the median of every level beside its throughput.");
        }
        if (sweep.envelope().levels().stream().anyMatch(Unsaid::isForWantOfP95)) {
            reasons.add("The state of a level needs its p95 beside its throughput.");
        }
        if (sweep.figures().kind() == LevelKind.RATE) {
            reasons.add("Offered rates have no number of users at which they saturate, and no scalability law.");
        } else if (known < FEWEST_LEVELS) {
            reasons.add(
                    "Saturation bound, scalability law and projection need five levels with a throughput; there are "
                            + Figures.count(known) + ".");
        } else {
            reasons.addAll(ofUsers(scaling));
        }
        return reasons;
    }

    private static boolean isForWantOfP95(Envelope.Level level) {
        return level.state() == LevelState.UNKNOWN && level.spread().perSecond().isPresent();
    }

    private static List<String> ofUsers(Scaling scaling) {
        List<String> reasons = new ArrayList<>();
        if (scaling.bound().isEmpty()) {
            reasons.add("No saturation bound: throughput still gains 10 % and more per doubling at the highest level.");
        }
        Optional<ScalabilityEstimate> law = scaling.law();
        if (law.isEmpty()) {
            reasons.add("No scalability law: a level has a throughput of 0.");
        } else if (law.get().fits() && law.get().peak().isEmpty()) {
            reasons.add(
                    "The scalability law names no peak: throughput was not surely seen to fall by a tenth within the"
                            + " levels, or the ends of its interval are three times apart.");
        }
        if (law.isPresent() && law.get().projection().isEmpty()) {
            reasons.add("No projection: the law misses the levels by 10 % or more, or its interval is too wide there.");
        }
        return reasons;
    }
}
