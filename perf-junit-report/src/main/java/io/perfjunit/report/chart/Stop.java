package io.perfjunit.report.chart;

/**
 * A time in which nothing ran, marked at the foot of a chart.
 *
 * @param ink its colour
 * @param from when it began
 * @param to when it ended
 */
public record Stop(Ink ink, double from, double to) {}
