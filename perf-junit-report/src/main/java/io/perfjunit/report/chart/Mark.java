package io.perfjunit.report.chart;

/**
 * A moment on the time axis at which something begins, drawn as a line from top to bottom.
 *
 * @param name written at its top
 * @param at where it lies
 */
public record Mark(String name, double at) {}
