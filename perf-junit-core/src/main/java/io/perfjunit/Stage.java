package io.perfjunit;

import io.perfjunit.plan.Arrivals;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One part of a load with a load of its own; several follow each other in the order in which they are written, without a gap.
 *
 * <pre>{@code
 * @LoadTest
 * @Stage(users = 10, duration = "10s")
 * @Stage(users = 100, rampUp = "5s", duration = "20s")
 * @Sla(p95 = "100ms", stage = "1")
 * void staysQuickUnderASpike() {
 *     service.place(order());
 * }
 * }</pre>
 *
 * <p>Beside it {@link LoadTest} or {@link UnderLoad} sets neither {@code users}, {@code rate}, {@code duration} nor
 * {@code iterations}, nor what belongs to them. A stage sets either {@link #users} or {@link #rate}.
 */
@Documented
@Repeatable(Stages.class)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IdleSlaExtension.class)
public @interface Stage {

    /** By which budgets and reports refer to it. Default: its number, from {@code "1"}. */
    String name() default "";

    /** The closed model: number of virtual users, at least 1; unset when 0. */
    int users() default 0;

    /** The open model: arrivals such as {@code "200/s"} or {@code "6000/min"}. */
    String rate() default "";

    /** With a {@link #rate}: how the arrivals are spread over time. */
    Arrivals arrivals() default Arrivals.CONSTANT;

    /** With a {@link #rate}: the most iterations at the same moment. Default 0: as with {@link LoadTest#maxInFlight}. */
    int maxInFlight() default 0;

    /**
     * Time over which the number of users, or the rate, changes evenly from that of the stage before to that of this one, before
     * anything of this stage is measured. Default: at once.
     */
    String rampUp() default "";

    /** Time at full load before the measured window. Default: none. */
    String warmup() default "";

    /** Length of the measured window, ramp-up and warm-up excluded. */
    String duration();
}
