package io.perfjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Searches the highest load at which the limits of a test hold: the most users in the closed model, the highest rate in the open one.
 *
 * <pre>{@code
 * @LoadTest(rate = "50/s", duration = "5s")
 * @Capacity(upTo = "2000/s", atLeast = "200/s")
 * @Sla(p95 = "200ms")
 * void placesOrders() {
 *     service.place(order());
 * }
 * }</pre>
 *
 * <p>The load of {@link LoadTest} or {@link UnderLoad} is where the search begins, and its duration is that of a probe. The load is
 * doubled until a limit breaks; then the distance is halved until it is a tenth, and what holds is verified by a longer probe. No
 * probe is believed alone: where runs differ, more of them decide. A limit that breaks in a probe does not fail the test. It fails
 * when {@link #atLeast} does not hold, or without it, when not even the load does at which the search begins.
 *
 * <p>Users are made, prepared and taken down for each probe anew. The attributes can be overridden from outside by
 * {@code perf.test.<Class#method>.capacity.<attribute>}; {@code capacity.upTo} alone makes a search of any load test.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IdleSlaExtension.class)
public @interface Capacity {

    /** The highest load that may be tried: a number of users such as {@code "500"}, or a rate such as {@code "2000/s"}. */
    String upTo();

    /** The load that is promised to hold. It is tried itself, unless a lower one breaks. Default: the load at which the search begins. */
    String atLeast() default "";

    /**
     * The longest that the search may take, drains aside: a probe that would not end in it is not begun, and what is known by then
     * counts. Default: what {@link PerfKeys#MAX_DURATION} allows.
     */
    String maxTime() default "";
}
