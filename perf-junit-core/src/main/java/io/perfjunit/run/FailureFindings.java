package io.perfjunit.run;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Finding;

/** The words of findings about calls that fail. */
final class FailureFindings {

    private FailureFindings() {}

    static FindingWords timeoutPlateau(Finding finding) {
        Told told = new Told(finding);
        String limit = told.time(Clue.LIMIT);
        String beside = told.get(Clue.BESIDE) == 0 ? "none" : told.count(Clue.BESIDE);
        String ended = told.count(Clue.PLATEAU_CALLS) + " of " + told.count(Clue.CALLS, "call") + " ("
                + told.share(Clue.PLATEAU_SHARE) + ") ended after "
                + told.range(Clue.PLATEAU_FROM, Clue.PLATEAU_TO)
                + ", " + beside + " just before or after, and " + told.count(Clue.PLATEAU_FAILURES) + " of them failed";
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

    static FindingWords alwaysFailing(Finding finding) {
        Told told = new Told(finding);
        String all = told.get(Clue.FAILED) == told.get(Clue.CALLS) ? "always" : "nearly always";
        String others = told.get(Clue.CALLS_ELSEWHERE) == 0
                ? "there is no other step to compare it with"
                : "of the calls of all steps that do not, " + told.count(Clue.FAILED_ELSEWHERE) + " of "
                        + told.count(Clue.CALLS_ELSEWHERE);
        return new FindingWords(
                "A step fails " + all,
                told.step() + " failed " + told.count(Clue.FAILED) + " of " + told.count(Clue.CALLS, "time")
                        + told.status() + "; " + others + ".",
                "It succeeds with the same request when nothing else runs.",
                "This is not the load: call it once by hand, and look at its route, its rights and the things it asks for.");
    }

    static FindingWords routeVariant(Finding finding) {
        Told told = new Told(finding);
        boolean isMissing = !finding.steps().isEmpty();
        return new FindingWords(
                isMissing ? "A route exists under another name" : "Every call is redirected",
                isMissing
                        ? told.step() + " answered 404 to " + told.count(Clue.ANSWERS) + " of "
                                + told.count(Clue.CALLS, "call") + ", while " + told.others() + " answered 2xx to "
                                + told.count(Clue.ANSWERS_OF_VARIANT) + "."
                        : told.step() + " answered " + told.count(Clue.STATUS) + " to " + told.count(Clue.ANSWERS)
                                + " of " + told.count(Clue.CALLS, "call") + ": each of them has to be made twice.",
                isMissing
                        ? "The two routes are meant to be different things."
                        : "The redirect depends on the request and is meant to be there.",
                isMissing
                        ? "Call the route as the service names it, or let the service know both."
                        : "Call the route that it redirects to.");
    }

    static FindingWords errorsBegin(Finding finding) {
        Told told = new Told(finding);
        String of = finding.place().step().isEmpty() ? "the calls" : "the calls of " + told.step();
        return new FindingWords(
                "Failures begin at " + told.moment(Clue.FROM),
                "Up to " + told.moment(Clue.FROM) + " " + told.share(Clue.SHARE_BEFORE) + " of " + of
                        + " failed, from then on " + told.share(Clue.SHARE_AFTER) + ", and they did not stop.",
                "The same load, run again, fails from the beginning or at another moment.",
                "Look at what happened at that moment: a limit reached, a restart, a token that expired, data used up.");
    }

    static FindingWords failureStreak(Finding finding) {
        Told told = new Told(finding);
        boolean isOver = told.get(Clue.WORKED_AFTERWARDS) > 0;
        return new FindingWords(
                told.count(Clue.STREAK) + " failures in a row",
                "At least " + told.count(Clue.STREAK) + " calls of " + told.step() + " in a row failed" + told.status()
                        + ", from " + told.moment(Clue.FROM) + " to " + told.moment(Clue.UNTIL)
                        + (isOver ? "; otherwise it works (" : ", and it did not work again (")
                        + told.count(Clue.FAILED) + " of "
                        + told.count(Clue.CALLS, "call") + " failed in all).",
                "Calls with other data succeed in the same seconds.",
                "Compare the data of the calls that failed, and the log of the service between these two moments.");
    }
}
