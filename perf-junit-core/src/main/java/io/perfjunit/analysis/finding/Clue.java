package io.perfjunit.analysis.finding;

import java.time.Duration;

/** The figures that findings rest on: their names in every output, and what they count. */
public enum Clue {
    /** Calls that were looked at. */
    CALLS("calls", EvidenceUnit.NUMBER),
    /** A time limit that somebody seems to have set. */
    LIMIT("likely limit", EvidenceUnit.NANOSECONDS),
    /** Calls that ended there. */
    PLATEAU_CALLS("calls that ended there", EvidenceUnit.NUMBER),
    /** Their share of all calls. */
    PLATEAU_SHARE("share that ended there", EvidenceUnit.SHARE),
    /** Those of them that failed. */
    PLATEAU_FAILURES("failures among them", EvidenceUnit.NUMBER),
    /** The fastest of them. */
    PLATEAU_FROM("ended after, from", EvidenceUnit.NANOSECONDS),
    /** The slowest of them. */
    PLATEAU_TO("ended after, to", EvidenceUnit.NANOSECONDS),
    /** Calls just before and after them. */
    BESIDE("calls just before or after", EvidenceUnit.NUMBER),
    /** Steps that have some of them. */
    AFFECTED_STEPS("steps affected", EvidenceUnit.NUMBER),
    /** Answers with status 408, 502, 503 or 504, with which gateways give up. */
    GATEWAY_ANSWERS("answers 408, 502, 503 or 504", EvidenceUnit.NUMBER),
    /** Calls that failed. */
    FAILED("failed", EvidenceUnit.NUMBER),
    /** Their share. */
    FAILED_SHARE("share that failed", EvidenceUnit.SHARE),
    /** Calls of other steps that failed. */
    FAILED_ELSEWHERE("failed in the other steps", EvidenceUnit.NUMBER),
    /** Calls of other steps. */
    CALLS_ELSEWHERE("calls of the other steps", EvidenceUnit.NUMBER),
    /** What the service answered. */
    STATUS("status", EvidenceUnit.NUMBER),
    /** How often it did. */
    ANSWERS("answers with it", EvidenceUnit.NUMBER),
    /** Answers of the route that exists. */
    ANSWERS_OF_VARIANT("2xx of the other route", EvidenceUnit.NUMBER),
    /** Failures without a success between. */
    STREAK("failures in a row, at least", EvidenceUnit.NUMBER),
    /** Whether the row had an end. */
    WORKED_AFTERWARDS("worked again (1) or not (0)", EvidenceUnit.NUMBER),
    /** When it began, counted from the first start. */
    FROM("from", EvidenceUnit.NANOSECONDS),
    /** When it had ended. */
    UNTIL("until", EvidenceUnit.NANOSECONDS),
    /** Share of calls that failed before. */
    SHARE_BEFORE("share that failed before", EvidenceUnit.SHARE),
    /** Share of calls that failed after. */
    SHARE_AFTER("share that failed after", EvidenceUnit.SHARE),
    /** Where most of the fast calls lie. */
    FAST_PEAK("fast around", EvidenceUnit.NANOSECONDS),
    /** Where most of the slow calls lie. */
    SLOW_PEAK("slow around", EvidenceUnit.NANOSECONDS),
    /** Share of the slow calls. */
    SLOW_SHARE("share of the slow", EvidenceUnit.SHARE),
    /** Between them. */
    VALLEY("fewest between, at", EvidenceUnit.NANOSECONDS),
    /** How many times one is the other. */
    RATIO("ratio", EvidenceUnit.FACTOR),
    /** At the beginning. */
    MEDIAN_FIRST("median of the first third", EvidenceUnit.NANOSECONDS),
    /** At the end. */
    MEDIAN_LAST("median of the last third", EvidenceUnit.NANOSECONDS),
    /** By how much it grew. */
    GROWTH("growth", EvidenceUnit.SHARE),
    /** How long was measured. */
    WINDOW("window", EvidenceUnit.NANOSECONDS),
    /** The slowest call of the first interval. */
    FIRST_CALL("slowest first call", EvidenceUnit.NANOSECONDS),
    /** 99 % of later calls are faster. */
    P99_LATER("p99 of later calls", EvidenceUnit.NANOSECONDS),
    /** The slowest of them. */
    MAX_LATER("slowest later call", EvidenceUnit.NANOSECONDS),
    /** Whether budgets see it. */
    IN_WINDOW("in the measured window (1) or before it (0)", EvidenceUnit.NUMBER),
    /** Virtual users. */
    USERS("users", EvidenceUnit.NUMBER),
    /** How many of them iterations and pauses account for. */
    ACCOUNTED_USERS("users in calls or thinking", EvidenceUnit.NUMBER),
    /** What is left. */
    IDLE_SHARE("share of their time not accounted for", EvidenceUnit.SHARE),
    /** How many ended in a second. */
    COMPLETED_RATE("iterations", EvidenceUnit.PER_SECOND),
    /** How long one round takes. */
    CYCLE("iteration and pause together", EvidenceUnit.NANOSECONDS),
    /** Statements for one call, on average. */
    STATEMENTS("statements per call", EvidenceUnit.NUMBER),
    /** The most for one call. */
    MOST_STATEMENTS("most for one call", EvidenceUnit.NUMBER),
    /** How fast the server can answer. */
    CHECK_MEDIAN("median of the health check", EvidenceUnit.NANOSECONDS),
    /** The fastest of the slow steps. */
    SLOW_FROM("medians of the slow steps from", EvidenceUnit.NANOSECONDS),
    /** The slowest of the slow steps. */
    SLOW_TO("medians of the slow steps to", EvidenceUnit.NANOSECONDS),
    /** How many steps are slow. */
    SLOW_STEPS("slow steps", EvidenceUnit.NUMBER),
    /** Out of how many. */
    OTHER_STEPS("steps beside the health check", EvidenceUnit.NUMBER),
    /** Whether larger answers are the slower ones: −1 to 1. */
    BYTES_CORRELATION("rank correlation of their times with their bytes", EvidenceUnit.NUMBER),
    /** Bytes of one answer. */
    BYTES_PER_CALL("bytes per call", EvidenceUnit.BYTES),
    /** Bytes of one answer of the other step. */
    BYTES_PER_OTHER("bytes per call of the other step", EvidenceUnit.BYTES),
    /** How many times as long as the other step it takes, at the median. */
    TIMES_AS_LONG("takes as long as the other step", EvidenceUnit.FACTOR),
    /** Slow calls that a collection of garbage held up. */
    IN_PAUSES("of them in pauses of a collector", EvidenceUnit.NUMBER),
    /** The slowest calls, where they took twice the median or more. */
    SLOW_CALLS("slowest calls", EvidenceUnit.NUMBER),
    /** How long the slowest of them took. */
    SLOWEST_CALL("slowest call", EvidenceUnit.NANOSECONDS),
    /** The usual call. */
    MEDIAN("median", EvidenceUnit.NANOSECONDS),
    /** How often a collector stopped this JVM. */
    PAUSES("pauses of a collector", EvidenceUnit.NUMBER),
    /** The longest of these times. */
    LONGEST_PAUSE("longest pause", EvidenceUnit.NANOSECONDS),
    /** What was left of the heap after collections of what is old. */
    FLOOR_FIRST("floor of the heap in the first third", EvidenceUnit.BYTES),
    /** The same at the end. */
    FLOOR_LAST("floor of the heap in the last third", EvidenceUnit.BYTES),
    /** How fast it rises. */
    BYTES_PER_MINUTE("growth per minute", EvidenceUnit.BYTES),
    /** The same, as it would go on. */
    BYTES_PER_HOUR("growth per hour", EvidenceUnit.BYTES),
    /** What every iteration leaves behind. */
    BYTES_PER_ITERATION("growth per iteration", EvidenceUnit.BYTES),
    /** Collections after which the heap was looked at. */
    COLLECTIONS("collections", EvidenceUnit.NUMBER),
    /** Those after which only what is alive should be left. */
    OLD_COLLECTIONS("of them of what is old", EvidenceUnit.NUMBER),
    /** Users or arrivals per second of the lowest level. */
    LOWEST_LOAD("lowest level", EvidenceUnit.NUMBER),
    /** Those of the highest. */
    HIGHEST_LOAD("highest level", EvidenceUnit.NUMBER),
    /** p1 or the fastest call. */
    FASTEST_AT_LOWEST("fastest calls at the lowest level", EvidenceUnit.NANOSECONDS),
    /** p1 or the fastest call. */
    FASTEST_AT_HIGHEST("fastest calls at the highest level", EvidenceUnit.NANOSECONDS),
    /** The mean there. */
    MEAN_AT_LOWEST("mean at the lowest level", EvidenceUnit.NANOSECONDS),
    /** The mean there. */
    MEAN_AT_HIGHEST("mean at the highest level", EvidenceUnit.NANOSECONDS),
    /** Where throughput was best. */
    BEST_LOAD("level with the highest throughput", EvidenceUnit.NUMBER),
    /** The best throughput. */
    BEST_THROUGHPUT("highest throughput", EvidenceUnit.PER_SECOND),
    /** What was left of it. */
    THROUGHPUT_AT_HIGHEST("throughput at the highest level", EvidenceUnit.PER_SECOND),
    /** Share of it that was lost. */
    LOSS("loss", EvidenceUnit.SHARE),
    /** The level before the break. */
    BREAK_ABOVE("still grows up to", EvidenceUnit.NUMBER),
    /** The level at which it is seen. */
    BREAK_UP_TO("no longer at", EvidenceUnit.NUMBER),
    /** What more load still brings. */
    GAIN("gain of throughput per doubling", EvidenceUnit.SHARE),
    /** What it costs. */
    SLOWDOWN("growth of response times", EvidenceUnit.FACTOR),
    /** How busy the generator was. */
    OWN_CPU("processors that our JVM used", EvidenceUnit.SHARE);

    private final String label;
    private final EvidenceUnit unit;

    Clue(String label, EvidenceUnit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** Its name in every output. */
    public String label() {
        return label;
    }

    /** What it counts. */
    public EvidenceUnit unit() {
        return unit;
    }

    Evidence is(double value) {
        return new Evidence(label, value, unit);
    }

    Evidence is(Duration value) {
        return is(value.toNanos());
    }
}
