package io.perfjunit;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ThreadKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A test that many virtual users run at the same time. In the closed model each of them repeats the method; in the open model it
 * starts at a rate.
 *
 * <pre>{@code
 * @LoadTest(users = 50, duration = "30s")
 * @Sla(p95 = "200ms", errorRate = "1%")
 * void placesOrders() {
 *     service.place(order());
 * }
 * }</pre>
 *
 * <p>It is a test by itself; {@code @Test} beside it does no harm. On methods that {@code @ParameterizedTest} and the like already
 * make tests, use {@link UnderLoad}. The test instance is one for all users: what its fields hold must be safe for threads.
 * {@code @BeforeEach} and {@code @AfterEach} run once, around the whole load. While a load test runs, no other test of the same JVM
 * does; nor does a load test of another JVM of the same user, unless the wait for it ends ({@link PerfKeys#LOCK_WAIT}).
 *
 * <p>Times are text with a unit: {@code ns us ms s m h}, and {@code "1m30s"}. Every attribute can be overridden from outside, see
 * {@link PerfKeys}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@Tag("perf")
@ResourceLock(Resources.GLOBAL)
@ExtendWith({ModeCondition.class, LoadTestExtension.class})
public @interface LoadTest {

    /**
     * Number of virtual users, at least 1. With {@link #iterations} alone it is 1 when unset. Several numbers, which grow, are the
     * levels of a sweep: one after the other they are run and judged, each for the {@link #duration}, as a stage that is named
     * {@code users=10}.
     */
    int[] users() default {};

    /**
     * The open model, instead of {@link #users}: iterations start by the clock whatever the answers take, such as
     * {@code "200/s"} or {@code "6000/min"}. Several rates, which grow, are the levels of a sweep, each a stage that is named
     * {@code rate=200/s}.
     */
    String[] rate() default {};

    /** With a {@link #rate}: how the arrivals are spread over time. */
    Arrivals arrivals() default Arrivals.CONSTANT;

    /**
     * With a {@link #rate}: the most iterations at the same moment; an arrival that finds all of them busy waits, and its wait
     * counts in its response time. Default 0: as many as arrive in a second, but at least 10 and at most 1,000.
     */
    int maxInFlight() default 0;

    /**
     * Length of the measured window, ramp-up and warm-up excluded. Default: {@code 10s}, or without bound when
     * {@link #iterations} is set.
     */
    String duration() default "";

    /**
     * Exact number of iterations over all users; unset when 0. With a {@link #duration}, whichever comes first ends the load, and
     * the report says which. Calls of an explicit {@link #warmup} come on top.
     */
    long iterations() default 0;

    /**
     * Time at full load before the measured window. Its calls are kept apart as the cold start. Default: 20 % of the duration, but
     * at most {@code 5s}; none when {@link #iterations} is set.
     */
    String warmup() default "";

    /**
     * Time over which the users start one after the other, or the rate grows to its full height, before the warm-up. Default: all
     * at once.
     */
    String rampUp() default "";

    /**
     * With {@link #users}: time between the intended starts of two iterations of a user, such as {@code "1s"}. An iteration that
     * starts late because the one before took longer counts from when it was due. Default: the next follows the last.
     */
    String pacing() default "";

    /** Pause of a user between two iterations, such as {@code "100ms"} or, drawn evenly, {@code "50ms..200ms"}. Default: none. */
    String thinkTime() default "";

    /** How long calls that run at the end of the window may go on before they are interrupted. Default: {@code 10s}. */
    String drain() default "";

    /** From which all random numbers are derived. Default 0: derived from the name of the test, and so the same in every run. */
    long seed() default 0;

    /** On which kind of thread a user runs. */
    ThreadKind threads() default ThreadKind.AUTO;
}
