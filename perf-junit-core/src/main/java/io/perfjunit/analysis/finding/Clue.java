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
    PLATEAU_FROM("from", EvidenceUnit.NANOSECONDS),
    /** The slowest of them. */
    PLATEAU_TO("to", EvidenceUnit.NANOSECONDS),
    /** Calls just before and after them. */
    BESIDE("calls just before or after", EvidenceUnit.NUMBER),
    /** Steps that have some of them. */
    AFFECTED_STEPS("steps affected", EvidenceUnit.NUMBER),
    /** Answers with status 408, 502, 503 or 504, with which gateways give up. */
    GATEWAY_ANSWERS("answers 408, 502, 503 or 504", EvidenceUnit.NUMBER);

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
