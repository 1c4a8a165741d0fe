package io.perfjunit.plan;

/** On which kind of thread a virtual user runs. */
public enum ThreadKind {
    /** Platform threads for the usual tens and hundreds of users; virtual threads beyond, where the JVM has them. */
    AUTO,
    /** One platform thread per virtual user. */
    PLATFORM,
    /** One virtual thread per virtual user; needs Java 21 or later. */
    VIRTUAL
}
