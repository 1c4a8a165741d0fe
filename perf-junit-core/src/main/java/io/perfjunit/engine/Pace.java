package io.perfjunit.engine;

/** Says when the iterations of one user in one stage are due. Owned by the thread of the user. */
interface Pace {

    /** No iteration is due any more. */
    long NONE = Long.MAX_VALUE;

    /** When the next iteration is due, asked when the last one has ended; what is returned is claimed for this user. */
    long next(long now);

    /** True while what is due may still start at {@code start}. */
    boolean mayStart(long start);

    /** True when calls are due by the clock, whether or not the user is free: then waiting counts in the response time. */
    boolean isScheduled();
}
