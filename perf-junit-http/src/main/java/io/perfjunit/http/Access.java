package io.perfjunit.http;

/**
 * Where calls may go, how many of them, and how they are found again.
 *
 * @param allowed hosts that may be called although they are public
 * @param maxRate most calls per second to what is not on loopback, all users together
 * @param maxCalls most calls of a load to what is not on loopback, all users together
 * @param correlation by which headers they are found again
 */
record Access(AllowedHosts allowed, double maxRate, long maxCalls, Correlation correlation) {

    static final double MAX_RATE = 200;
    static final long MAX_CALLS = 100_000;

    /** What holds unless a user says otherwise. */
    static final Access STANDARD = new Access(AllowedHosts.NONE, MAX_RATE, MAX_CALLS, Correlation.NONE);
}
