package io.perfjunit.result;

/** How the values of a metric add up. */
public enum MetricKind {
    /** Events that were counted; its figure is their number. */
    COUNT,
    /** Yes or no, many times; its figure is the share of yes. */
    RATE,
    /** A level that rises and falls; its figure is the highest that was seen. */
    GAUGE,
    /** Values of which each counts by itself, such as sizes or times; its figure is their mean. */
    DISTRIBUTION
}
