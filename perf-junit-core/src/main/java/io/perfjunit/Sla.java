package io.perfjunit;

import io.perfjunit.result.LatencyClock;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Severity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Limits that a load test promises to keep; several on one method accumulate.
 *
 * <p>On a class it applies to all load tests of the class. On an annotation of your own it makes a composed one. Where the same
 * figure of the same step and stage is limited twice with the same severity, the annotation nearest to the method wins.
 *
 * <p>Times have a unit ({@code "200ms"}), rates a period ({@code "300/s"}), shares a per cent sign ({@code "0.1%"}). A value equal
 * to its limit is within. What is malformed fails the test before any load.
 */
@Documented
@Inherited
@Repeatable(Slas.class)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IdleSlaExtension.class)
public @interface Sla {

    /** Longest median response time. */
    String p50() default "";

    /** Longest response time at p75. */
    String p75() default "";

    /** Longest response time at p90. */
    String p90() default "";

    /** Longest response time at p95. */
    String p95() default "";

    /** Longest response time at p99. */
    String p99() default "";

    /** Longest response time at p99.9. */
    String p999() default "";

    /** Longest response time of all. */
    String max() default "";

    /** Longest mean response time. */
    String mean() default "";

    /** Limits at any other percentile, such as {@code {"99.99<=80ms"}}. */
    String[] percentiles() default {};

    /** Fewest successes per second of the measured window, such as {@code "300/s"} or {@code "6000/min"}. */
    String throughput() default "";

    /**
     * Largest share of calls that may fail, such as {@code "1%"}. A load test without any {@code errorRate} for its iterations
     * has one of {@code 0%}.
     */
    String errorRate() default "";

    /**
     * A metric that is limited, by its name: one that the body told, or one of the JVM. A figure of it may follow after a dot, such
     * as {@code payload.size.p95}. With a {@link #step} it is what {@link VirtualUser#tally} told of that step. Needs {@link #atMost} or
     * {@link #atLeast}.
     */
    String metric() default "";

    /**
     * The most that the {@link #metric} may be. Its unit decides what it counts: a time ({@code "100ms"}), a share ({@code "90%"}),
     * bytes ({@code "64KB"}, of 1,024 bytes each), or a number.
     */
    String atMost() default "";

    /** The least that the {@link #metric} may be, written as with {@link #atMost}. */
    String atLeast() default "";

    /**
     * The step that is limited, by its name; the iteration as a whole when empty. {@code "*"} stands for every step: each keeps the
     * limit by itself, and the worst is told.
     */
    String step() default "";

    /**
     * The stage that is limited, by its name. When empty the whole load is, and in a sweep every level by itself.
     */
    String stage() default "";

    /** Which calls the latency limits look at. */
    Basis basis() default Basis.ALL_CALLS;

    /** From when on the latency limits time a call. */
    LatencyClock clock() default LatencyClock.RESPONSE;

    /**
     * Length of stretches of the measured time, such as {@code "5s"}, each of which must keep the limits by itself. At least five of
     * them fit in the measured time. Default: it is judged as one.
     */
    String window() default "";

    /** What a broken limit does. */
    Severity severity() default Severity.FAIL;

    /** With severity ABORT: nothing is judged so long after the measured window has opened. Default: {@code 1s}. */
    String grace() default "";

    /** With severity ABORT: a limit must be broken so long without a pause. Default: {@code 0s}. */
    String held() default "";
}
