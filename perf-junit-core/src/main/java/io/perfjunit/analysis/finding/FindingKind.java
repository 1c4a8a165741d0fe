package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Effect.FAILING;
import static io.perfjunit.analysis.finding.Effect.FEWER;
import static io.perfjunit.analysis.finding.Effect.SLOWER;

import java.util.Set;

/** What can be seen in a load. In one list of findings the kinds that explain more come first. */
public enum FindingKind {
    /** Throughput stops growing while the generator used up its processors: the limit may be our own. */
    GENERATOR_LIMIT,
    /** Users were neither in a call nor thinking, though nothing else was asked of them. */
    IDLE_USERS,
    /** Calls end in a heap after a round time, such as 20 s: somebody between us and the service gives them up. */
    TIMEOUT_PLATEAU,
    /** More load brings less throughput: something is used up. */
    THROUGHPUT_COLLAPSE,
    /** Throughput stops growing with the load, and the generator is not to blame. */
    SATURATION,
    /** The mean grows with the load while the fastest calls stay fast: requests wait for something. */
    QUEUEING,
    /** A step fails nearly always, the others hardly ever. */
    ALWAYS_FAILING,
    /** A route exists under a slightly different name. */
    ROUTE_VARIANT,
    /** Failures begin at a moment and stay. */
    ERRORS_BEGIN,
    /** Calls failed one after the other for a while, without a success between. */
    FAILURE_STREAK,
    /** Response times grow while the load stays the same. */
    GETTING_SLOWER,
    /** What is left of the heap of this JVM after collections keeps growing while the load stays the same. */
    HEAP_GROWING,
    /** A health check is fast, most other steps are slow. */
    SLOW_BEHIND_THE_SERVER,
    /** Many statements to a database for one call. */
    MANY_STATEMENTS,
    /** The slowest calls ran while a garbage collector had stopped this JVM. */
    GARBAGE_PAUSES,
    /** Successes of one step fall into a fast and a slow population. */
    TWO_POPULATIONS,
    /** Answers whose last part comes 40 ms after their first: delayed acknowledgements. */
    DELAYED_ACK,
    /** A step brings many times the bytes of another of the same resource. */
    LARGE_PAYLOAD,
    /** First calls take many times as long as later ones. */
    SLOW_FIRST_CALL;

    /** True when it may be the cause of such figures, and not only something to know. */
    public boolean causes(Effect effect) {
        return effects().contains(effect);
    }

    private Set<Effect> effects() {
        return switch (this) {
            case GENERATOR_LIMIT, SATURATION -> Set.of(SLOWER, FEWER);
            case IDLE_USERS, LARGE_PAYLOAD -> Set.of(FEWER);
            case TIMEOUT_PLATEAU, THROUGHPUT_COLLAPSE -> Set.of(SLOWER, FAILING, FEWER);
            case ALWAYS_FAILING, ROUTE_VARIANT, ERRORS_BEGIN, FAILURE_STREAK -> Set.of(FAILING);
            case QUEUEING, GETTING_SLOWER, MANY_STATEMENTS, DELAYED_ACK -> Set.of(SLOWER, FEWER);
            case HEAP_GROWING -> Set.of();
            case SLOW_BEHIND_THE_SERVER, TWO_POPULATIONS, SLOW_FIRST_CALL, GARBAGE_PAUSES -> Set.of(SLOWER);
        };
    }
}
