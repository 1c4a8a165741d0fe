package io.perfjunit.report.chart;

/**
 * What a line, an area or a text stands for, with the colour that a style sheet may change. Lines of measured values are solid,
 * those of limits dotted.
 */
public enum Ink {
    /** The median. */
    P50("p50", "#5f9fd3", ""),
    /** The 95th percentile. */
    P95("p95", "#2f6db5", ""),
    /** The 99th percentile. */
    P99("p99", "#152f5c", ""),
    /** Successes. */
    GOOD("good", "#1a7f55", ""),
    /** Failures, and what is broken. */
    BAD("bad", "#c0272d", ""),
    /** What is undecided or a warning. */
    UNSURE("unsure", "#a15c00", ""),
    /** A limit. */
    LIMIT("limit", "#c0272d", "2 3"),
    /** A limit that only warns. */
    WARN_LIMIT("warn-limit", "#a15c00", "2 3"),
    /** Virtual users. */
    USERS("users", "#7a5ea8", ""),
    /** Calls that are running. */
    IN_FLIGHT("in-flight", "#b296d6", "4 3"),
    /** Failed checks. */
    FAILED_CHECK("failed-check", "#d9822b", ""),
    /** Timeouts. */
    TIMEOUT("timeout", "#8e2a6b", ""),
    /** Calls that were cut. */
    INTERRUPTED("interrupted", "#8a8f98", ""),
    /** Calls that never began. */
    NEVER_STARTED("never-started", "#c3c7ce", ""),
    /** Time from the actual start of a call, beside that from its intended start. */
    SERVICE("service", "#2a8c82", ""),
    /** What was measured in the run that others are compared with. */
    BASELINE("baseline", "#646b75", "5 4"),
    /** Waiting for a connection. */
    WAIT("wait", "#c8641b", ""),
    /** Looking a host up. */
    DNS("dns", "#b9a3dc", ""),
    /** Opening a connection. */
    CONNECT("connect", "#8f72c4", ""),
    /** Making it secure. */
    TLS("tls", "#644a9b", ""),
    /** Sending a request. */
    SEND("send", "#6fbcae", ""),
    /** Waiting for the first byte of the answer. */
    FIRST_BYTE("first-byte", "#2f6db5", ""),
    /** Receiving the answer. */
    RECEIVE("receive", "#1f857b", ""),
    /** A garbage collection that stopped every thread. */
    GC("gc", "#c2417c", ""),
    /** A time in which a thread woke too late. */
    STALL("stall", "#e08a1e", ""),
    /** Very few values in a cell of a heat map. */
    HEAT_1("heat-1", "#dbe8f7", ""),
    /** Few. */
    HEAT_2("heat-2", "#b4d0ec", ""),
    /** Some. */
    HEAT_3("heat-3", "#83b0dd", ""),
    /** Rather many. */
    HEAT_4("heat-4", "#4f88c4", ""),
    /** Many. */
    HEAT_5("heat-5", "#2a5f9f", ""),
    /** Very many. */
    HEAT_6("heat-6", "#14386b", ""),
    /** What of a call is in no phase. */
    REST("rest", "#b4bac3", ""),
    /** A curve that was fitted to measured values. */
    FITTED("fitted", "#7a5ea8", ""),
    /** Where it goes beyond them. */
    PROJECTED("projected", "#7a5ea8", "5 5"),
    /** Axes and their texts. */
    AXIS("axis", "#646b75", ""),
    /** A moment at which something begins. */
    MARK("mark", "#9aa1ab", "3 3"),
    /** Lines of a grid. */
    GRID("grid", "#e3e6ea", ""),
    /** A part of the load that is not judged. */
    BAND("band", "#eef0f3", "");

    private final String css;
    private final String colour;
    private final String dashes;

    Ink(String css, String colour, String dashes) {
        this.css = css;
        this.colour = colour;
        this.dashes = dashes;
    }

    /** Part of the class name: {@code s-css} colours strokes, {@code f-css} areas and texts. */
    public String css() {
        return css;
    }

    String colour() {
        return colour;
    }

    String dashes() {
        return dashes;
    }
}
