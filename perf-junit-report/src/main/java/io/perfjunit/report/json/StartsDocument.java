package io.perfjunit.report.json;

/**
 * How well iterations kept their schedule. Only the open model and pacing have one.
 *
 * @param due iterations that were due
 * @param started those of them that started
 * @param waited those of the started that were due while every user was busy
 * @param missed iterations that could not start before the end of the drain
 * @param lag how much later than due those iterations started that a free user waited for
 */
public record StartsDocument(long due, long started, long waited, long missed, DistributionDocument lag) {

    public StartsDocument {
        Required.field("starts.lag", lag);
    }
}
