package io.perfjunit.sla;

/**
 * The 95 % interval of a measured value, in the unit of its budget.
 *
 * @param low lower end
 * @param high upper end; positive infinity when it lies among calls that failed or beyond the last sample
 */
public record ValueInterval(double low, double high) {}
