package io.perfjunit.run;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Finding;

/** The words of findings about how long calls take. */
final class LatencyFindings {

    private static final double NOTEWORTHY = 0.5;

    /** So many standard deviations are gone beyond by chance once in a hundred times, on either side. */
    private static final double ONE_IN_A_HUNDRED = 2.576;

    /** Medians that are less apart are not worth calling different. */
    private static final double LONGER = 1.25;

    private LatencyFindings() {}

    static FindingWords twoPopulations(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Calls are of two kinds",
                told.step() + ": " + Figures.share(1 - told.get(Clue.SLOW_SHARE)) + " of the successes lie around "
                        + told.time(Clue.FAST_PEAK) + ", " + told.share(Clue.SLOW_SHARE) + " around "
                        + told.time(Clue.SLOW_PEAK) + ", and few between (fewest at " + told.time(Clue.VALLEY) + ").",
                "Times of one kind of request, with the same data, lie around one value.",
                "Find out what the slow ones have in common: a cache that misses, another path, a slow replica.");
    }

    static FindingWords gettingSlower(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Response times grow while the load stays the same",
                "The median " + (finding.place().step().isEmpty() ? "" : "of " + told.step() + " ") + "grew by "
                        + told.share(Clue.GROWTH) + ", from " + told.time(Clue.MEDIAN_FIRST)
                        + " in the first to " + told.time(Clue.MEDIAN_LAST) + " in the last third of "
                        + told.time(Clue.WINDOW) + ".",
                "A longer run levels out, or a second run begins where this one ended.",
                "Look for what fills up: memory, tables without an index, queues, connections that are not given back.");
    }

    static FindingWords heapGrowing(Finding finding) {
        Told told = new Told(finding);
        String perIteration = told.has(Clue.BYTES_PER_ITERATION)
                ? ", " + told.bytes(Clue.BYTES_PER_ITERATION) + " per iteration"
                : "";
        return new FindingWords(
                "The heap keeps more and more",
                "After collections of what is old " + told.bytes(Clue.FLOOR_FIRST)
                        + " of the heap were in use on average in the first third of " + told.time(Clue.WINDOW)
                        + ", and "
                        + told.bytes(Clue.FLOOR_LAST) + " in the last: at this pace "
                        + told.bytes(Clue.BYTES_PER_MINUTE)
                        + " more per minute and " + told.bytes(Clue.BYTES_PER_HOUR) + " per hour" + perIteration + ".",
                "In a longer run the floor levels off, as it does once caches and pools are full.",
                "Compare two heap dumps, from the beginning and the end, by what there is more of: sessions, caches without"
                        + " a bound, lists that are only added to. It is the heap of this JVM; of a service in another"
                        + " process it says nothing.");
    }

    static FindingWords slowBehindTheServer(Finding finding) {
        Told told = new Told(finding);
        String sizes = told.has(Clue.BYTES_CORRELATION) ? sizes(told) : "";
        return new FindingWords(
                "What is slow lies behind the server",
                told.step() + " takes " + told.time(Clue.CHECK_MEDIAN) + " at the median, "
                        + told.count(Clue.SLOW_STEPS) + " of the " + told.count(Clue.OTHER_STEPS) + " other steps "
                        + told.time(Clue.SLOW_FROM) + " to " + told.time(Clue.SLOW_TO)
                        + " under the same load: network, server and client are not what is slow." + sizes,
                "The health check is served by something else than the slow steps.",
                "Look at what the slow steps share: a database, a store, another service.");
    }

    /** Of a few steps ranks agree by chance, too: the variance of Fisher's z of ranks is 1.06/(n−3) (E. C. Fieller and others, 1957). */
    private static String sizes(Told told) {
        double ranks = told.get(Clue.BYTES_CORRELATION);
        double beyondChance = atanh(ranks) * Math.sqrt((told.get(Clue.SLOW_STEPS) - 3) / 1.06);
        String answer = "Whether those with larger answers are the slower ones cannot be told of so few";
        if (ranks < NOTEWORTHY) {
            answer = "Their times do not grow with the size of their answers";
        } else if (beyondChance >= ONE_IN_A_HUNDRED) {
            answer = "Those with larger answers are the slower ones";
        }
        return " " + answer + " (rank correlation " + told.number(Clue.BYTES_CORRELATION) + ").";
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }

    static FindingWords manyStatements(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Many statements for one call",
                told.step() + " takes " + told.number(Clue.STATEMENTS)
                        + " statements to the database per call, at most " + told.number(Clue.MOST_STATEMENTS)
                        + ": it looks as if rows were read one by one.",
                "The statements are all different and all needed.",
                "Read what belongs together with one statement: a join, or one query with all keys.");
    }

    static FindingWords garbagePauses(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Slow calls coincide with collections of garbage",
                told.count(Clue.IN_PAUSES) + " of the " + told.count(Clue.SLOW_CALLS) + " slowest iterations (up to "
                        + told.time(Clue.SLOWEST_CALL) + ", median " + told.time(Clue.MEDIAN)
                        + ") ran while a garbage collector had stopped this JVM, for most of what they took longer; it"
                        + " did so " + told.count(Clue.PAUSES, "time") + ", for "
                        + told.time(Clue.LONGEST_PAUSE) + " at most.",
                "With a larger heap or another collector the slowest calls are as slow.",
                "Look at the size of the heap and at what is allocated per call. A service in another process did not stop:"
                        + " then these times are the generator's own.");
    }

    static FindingWords delayedAck(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "Answers wait 40 ms for an acknowledgement",
                "Between the first byte of the answer and the last, " + told.count(Clue.PLATEAU_CALLS) + " of "
                        + told.count(Clue.CALLS, "call") + " (" + told.share(Clue.PLATEAU_SHARE)
                        + ") took 38 to 48 ms, and "
                        + told.count(Clue.BESIDE) + " a little less or more: this fits Nagle's algorithm with delayed"
                        + " acknowledgements.",
                "The server sends head and body at once, or has TCP_NODELAY set.",
                "Set TCP_NODELAY in the server or let it write an answer in one piece (for com.sun.net.httpserver:"
                        + " -Dsun.net.httpserver.nodelay=true).");
    }

    static FindingWords largePayload(Finding finding) {
        Told told = new Told(finding);
        return new FindingWords(
                "One step carries " + told.times(Clue.RATIO) + " the bytes of its neighbour",
                told.step() + " brings " + told.bytes(Clue.BYTES_PER_CALL) + " per call, " + told.others() + " "
                        + told.bytes(Clue.BYTES_PER_OTHER) + "." + timesAsLong(told),
                "Whoever calls it needs all of it.",
                "Page the answer, leave out what is not asked for, or compress it.");
    }

    private static String timesAsLong(Told told) {
        if (!told.has(Clue.TIMES_AS_LONG)) {
            return "";
        }
        return told.get(Clue.TIMES_AS_LONG) < LONGER
                ? " It takes no longer for that: " + told.times(Clue.TIMES_AS_LONG) + " the median of the other."
                : " It takes " + told.times(Clue.TIMES_AS_LONG) + " as long.";
    }

    static FindingWords slowFirstCall(Finding finding) {
        Told told = new Told(finding);
        boolean isMeasured = told.get(Clue.IN_WINDOW) > 0;
        return new FindingWords(
                "The first calls are slow",
                "The slowest of the first calls took " + told.time(Clue.FIRST_CALL) + ", later ones "
                        + told.time(Clue.P99_LATER) + " at p99 and never more than " + told.time(Clue.MAX_LATER)
                        + (isMeasured
                                ? "; the load has no warm-up, so they count."
                                : "; the warm-up hides it from the budgets."),
                "The first calls of a second load against the same service are as slow.",
                "Make connections, caches and classes before the first user comes, if a restart in production shall not be felt.");
    }
}
