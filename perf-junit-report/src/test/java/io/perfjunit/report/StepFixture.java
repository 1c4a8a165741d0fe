package io.perfjunit.report;

/**
 * A made-up step.
 *
 * @param name its name
 * @param medianMillis median of its response times
 * @param perSecond calls per second
 */
record StepFixture(String name, double medianMillis, int perSecond) {}
