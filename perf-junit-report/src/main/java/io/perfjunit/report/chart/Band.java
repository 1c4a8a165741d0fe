package io.perfjunit.report.chart;

/**
 * A part of the time axis that is not judged.
 *
 * @param name written above it
 * @param from its left edge
 * @param to its right edge
 */
public record Band(String name, double from, double to) {}
