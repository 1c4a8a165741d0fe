package io.perfjunit.report.figures;

import java.time.Duration;

/**
 * The ranges within which a service stays under loads of one class.
 *
 * @param name such as heavy
 * @param concurrency calls at once
 * @param leastThroughput successes per second at worst
 * @param mostThroughput successes per second at best
 * @param leastP95 p95 at best
 * @param mostP95 p95 at worst
 * @param told the state that the file gives it; empty when it gives none
 */
public record LoadClass(
        String name,
        double concurrency,
        double leastThroughput,
        double mostThroughput,
        Duration leastP95,
        Duration mostP95,
        String told) {}
