package io.perfjunit.report.json;

/**
 * Calls by outcome.
 *
 * @param succeeded the call returned
 * @param failedCheck an assertion or a check of a response failed
 * @param error an exception
 * @param timeout the call gave up waiting
 * @param interrupted still running at the end of the drain and cut
 * @param neverStarted due, but could not start before the end of the drain
 */
public record CountsDocument(
        long succeeded, long failedCheck, long error, long timeout, long interrupted, long neverStarted) {

    public CountsDocument {
        if (Math.min(
                        Math.min(Math.min(succeeded, failedCheck), Math.min(error, timeout)),
                        Math.min(interrupted, neverStarted))
                < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    /** Calls that began. */
    public long started() {
        return succeeded + failedCheck + error + timeout + interrupted;
    }

    /** Calls that were due. */
    public long total() {
        return started() + neverStarted;
    }

    /** Calls that did not succeed, those that never started included. */
    public long failed() {
        return total() - succeeded;
    }

    /** Share of the calls that failed, 0 to 1; 0 when there was none. */
    public double failedShare() {
        return total() == 0 ? 0 : (double) failed() / total();
    }
}
