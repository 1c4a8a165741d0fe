package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.SweepFigures;
import java.util.List;
import java.util.stream.Stream;

/** All rules, applied to one load. */
public final class Findings {

    private static final List<FindingRule> OF_THE_GENERATOR =
            List.of(new LittlesLaw(), new GarbagePauses(), new HeapGrowth());

    private static final List<SweepRule> OF_A_SWEEP =
            List.of(new ThroughputCollapse(), new Saturation(), new Queueing());

    private static final List<FindingRule> OF_THE_SERVICE = List.of(
            new TimeoutPlateau(),
            new AlwaysFailing(),
            new RouteVariant(),
            new ErrorsBegin(),
            new FailureStreak(),
            new LatencyDrift(),
            new LatencyContrast(),
            new StatementsPerCall(),
            new Bimodality(),
            new DelayedAck(),
            new PayloadContrast(),
            new SlowFirstCall());

    private Findings() {}

    /** What the rules see, the surest first. On a generator that could not do its work only its own state is looked at. */
    public static List<Finding> of(AnalysedLoad load) {
        Stream<FindingRule> ofTheService = load.isTrustworthy()
                ? Stream.concat(OF_THE_SERVICE.stream(), OF_A_SWEEP.stream())
                : Stream.of(new Saturation());
        return Stream.concat(OF_THE_GENERATOR.stream(), ofTheService)
                .flatMap(rule -> rule.look(load).stream())
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }

    /** What the figures of a sweep tell by themselves, such as those of a file. */
    public static List<Finding> of(SweepFigures figures) {
        return of(figures, Circumstances.UNKNOWN);
    }

    static List<Finding> of(SweepFigures figures, Circumstances circumstances) {
        return OF_A_SWEEP.stream()
                .flatMap(rule -> rule.look(figures, circumstances).stream())
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }
}
