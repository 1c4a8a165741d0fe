package io.perfjunit.run;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.sla.Unit;

/** The words of findings about calls that fail. */
final class FailureFindings {

    private FailureFindings() {}

    static FindingWords timeoutPlateau(Finding finding) {
        String limit = Figures.nanos(finding.get(Clue.LIMIT));
        String calls = Figures.count((long) finding.get(Clue.PLATEAU_CALLS));
        long beside = (long) finding.get(Clue.BESIDE);
        long failures = (long) finding.get(Clue.PLATEAU_FAILURES);
        String ended = calls + " of " + Figures.count((long) finding.get(Clue.CALLS), "call") + " ("
                + Figures.share(finding.get(Clue.PLATEAU_SHARE)) + ") ended after "
                + range(finding.get(Clue.PLATEAU_FROM), finding.get(Clue.PLATEAU_TO))
                + ", " + (beside == 0 ? "none" : Figures.count(beside)) + " just before or after, and "
                + Figures.count(failures) + " of them failed";
        String steps = finding.steps().isEmpty()
                ? ""
                : ", over " + Figures.count(finding.steps().size(), "step");
        return new FindingWords(
                "Calls are given up after " + limit,
                ended + steps + ": this looks like a limit of " + limit + " between you and the service.",
                "No gateway, proxy, pool or client on the way has a limit of " + limit
                        + "; or calls take as long with that limit raised.",
                "Look for " + limit
                        + " in the time-outs of gateways, load balancers and pools, and for what the service"
                        + " does in that time.");
    }

    private static String range(double fromNanos, double toNanos) {
        return Figures.valueBeside(Unit.NANOSECONDS, fromNanos, toNanos) + " to "
                + Figures.valueBeside(Unit.NANOSECONDS, toNanos, fromNanos);
    }
}
