package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * More load brings less: the last two levels or more give less than nine tenths of the best throughput of a lower level, and each of
 * them less than the noise of levels can explain. With it usually comes that calls fail: connections, threads or memory are used up.
 */
final class ThroughputCollapse implements SweepRule {

    private static final int FEWEST_LEVELS = 2;
    private static final double MOST_OF_BEST = 0.9;
    private static final double NOISE = 3.5;
    private static final double LEAST_LOSS_UNSURE = 0.25;
    private static final double FAILING = 0.01;

    @Override
    public Optional<Finding> look(SweepFigures figures, Circumstances circumstances) {
        List<LevelFigures> known = figures.levels().stream()
                .filter(level -> level.iterations().throughput().isPresent())
                .filter(level -> level.iterations().calls().total().orElse(FEWEST_CALLS) >= FEWEST_CALLS)
                .toList();
        if (known.size() <= FEWEST_LEVELS) {
            return Optional.empty();
        }
        LevelFigures best = known.stream()
                .max(Comparator.comparingDouble(ThroughputCollapse::throughput))
                .orElseThrow();
        List<LevelFigures> last = known.subList(known.size() - FEWEST_LEVELS, known.size());
        double meanLoss = 1
                - last.stream()
                                .mapToDouble(ThroughputCollapse::throughput)
                                .average()
                                .orElseThrow()
                        / throughput(best);
        boolean falls = last.stream().allMatch(level -> throughput(level) < MOST_OF_BEST * throughput(best))
                && meanLoss > leastLoss(circumstances);
        return falls ? Optional.of(finding(best, figures.highest(), circumstances)) : Optional.empty();
    }

    /** Three and a half times the noise of a level; where it is not known, more than noise of a tenth makes of the best of many levels. */
    private static double leastLoss(Circumstances circumstances) {
        return circumstances.noise().isPresent()
                ? Math.max(1 - MOST_OF_BEST, NOISE * circumstances.noise().getAsDouble())
                : LEAST_LOSS_UNSURE;
    }

    private static Finding finding(LevelFigures best, LevelFigures top, Circumstances circumstances) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.BEST_LOAD.is(best.load()),
                Clue.BEST_THROUGHPUT.is(throughput(best)),
                Clue.HIGHEST_LOAD.is(top.load()),
                Clue.THROUGHPUT_AT_HIGHEST.is(throughput(top)),
                Clue.LOSS.is(1 - throughput(top) / throughput(best))));
        double failedAtBest = best.iterations().calls().failedShare().orElse(0);
        double failedAtTop = top.iterations().calls().failedShare().orElse(0);
        boolean fails = failedAtTop >= Math.max(FAILING, 2 * failedAtBest);
        if (fails) {
            evidence.add(Clue.SHARE_BEFORE.is(failedAtBest));
            evidence.add(Clue.SHARE_AFTER.is(failedAtTop));
        }
        Confidence confidence = fails ? Confidence.HIGH : Confidence.MEDIUM;
        return new Finding(
                FindingKind.THROUGHPUT_COLLAPSE,
                Place.WHOLE,
                circumstances.isGeneratorSuspect() ? Confidence.LOW : confidence,
                evidence);
    }

    private static double throughput(LevelFigures level) {
        return level.iterations().throughput().orElseThrow();
    }
}
