package io.perfjunit.run;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Finding;

/** The words of findings about how a service, or the generator, bears a load. */
final class LoadFindings {

    private LoadFindings() {}

    static FindingWords queueing(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Requests wait, they do not run slower",
                "The fastest calls take " + told.time(Clue.FASTEST_AT_LOWEST) + " at " + told.number(Clue.LOWEST_LOAD)
                        + " and " + told.time(Clue.FASTEST_AT_HIGHEST) + " at " + told.number(Clue.HIGHEST_LOAD)
                        + ", while the mean goes from " + told.time(Clue.MEAN_AT_LOWEST) + " to "
                        + told.time(Clue.MEAN_AT_HIGHEST) + ".",
                "At the highest level every call is slow, the fastest too.",
                "Look for a queue before the work: a pool of threads or connections, a lock, a limit of parallel requests.");
    }

    static FindingWords collapse(Finding finding) {
        Told told = new Told(finding);
        boolean fails = told.has(Clue.SHARE_AFTER);
        return new FindingWords(
                fails ? "Throughput falls and calls fail: something is used up" : "More load brings less",
                "Throughput falls from " + told.perSecond(Clue.BEST_THROUGHPUT) + " at " + told.number(Clue.BEST_LOAD)
                        + " to " + told.perSecond(Clue.THROUGHPUT_AT_HIGHEST) + " at " + told.number(Clue.HIGHEST_LOAD)
                        + " ("
                        + told.share(Clue.LOSS) + " less)"
                        + (fails
                                ? ", while the share of failed calls goes from " + told.share(Clue.SHARE_BEFORE)
                                        + " to " + told.share(Clue.SHARE_AFTER)
                                        + ": as when connections, threads or memory run out."
                                : "."),
                "The levels measured in the opposite order give another picture.",
                "Look at pools and their waits at the highest level; limit what is let in, so that the best throughput is kept.");
    }

    static FindingWords saturation(Finding finding) {
        Told told = new Told(finding);
        String generator = told.has(Clue.OWN_CPU)
                ? " Our own JVM used " + told.share(Clue.OWN_CPU) + " of the processors, so the limit is the service's."
                : "";
        return new FindingWords(
                "The service is saturated between " + told.number(Clue.BREAK_ABOVE) + " and "
                        + told.number(Clue.BREAK_UP_TO),
                broken(told) + generator,
                "A generator on another machine gets more through.",
                "Look at what is busy at the upper level: processors, database, pools.");
    }

    static FindingWords generatorLimit(Finding finding) {
        Told told = new Told(finding);
        String busy = told.has(Clue.OWN_CPU)
                ? " Meanwhile this JVM, with the service if it runs in it, used " + told.share(Clue.OWN_CPU)
                        + " of the processors."
                : " Meanwhile the generator was held up.";
        return new FindingWords(
                "The limit may be the generator's own",
                broken(told) + busy,
                "A generator with more processors gets no more through.",
                "Run the load from another machine, or from several, before you say anything of the service.");
    }

    private static String broken(Told told) {
        return "From " + told.number(Clue.BREAK_ABOVE) + " to " + told.number(Clue.BREAK_UP_TO) + " throughput "
                + (told.get(Clue.GAIN) < 0
                        ? "falls by " + Figures.share(-told.get(Clue.GAIN))
                        : "grows by only " + told.share(Clue.GAIN))
                + " per doubling of the load, and calls take " + told.times(Clue.SLOWDOWN) + " as long.";
    }

    static FindingWords idleUsers(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Users were held up outside of their calls",
                told.count(Clue.USERS, "user") + ", but " + told.perSecond(Clue.COMPLETED_RATE) + " of "
                        + told.time(Clue.CYCLE)
                        + " each account for " + told.number(Clue.ACCOUNTED_USERS) + ": " + told.share(Clue.IDLE_SHARE)
                        + " of their time was spent neither in a call nor thinking.",
                "Calls ran on past the window, or users came late or left early.",
                "The load was smaller than asked for: look at the generator's health, and at what the test does around its"
                        + " calls.");
    }
}
