package io.perfjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Load tests that are variants of the same thing: the report sets them side by side, and says of each change whether it is real.
 *
 * <p>On a class all its load tests are variants, on methods those with the same name, whatever class they are in. The invocations of a
 * {@code @ParameterizedTest} are variants of each other without it.
 *
 * <p>One run of each variant tells a doubling from noise, and hardly less. Several runs tell more, such as with
 * {@code @RepeatedTest(3)} beside {@link UnderLoad}: the repetitions of a method are runs of the same variant.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IdleSlaExtension.class)
public @interface Experiment {

    /** What is tried, such as {@code "reading an order"}. */
    String value();

    /**
     * The variant that the others are compared with, by the name of its method; of a parameterized method with the invocation's
     * name behind it. Default: the first that ran.
     */
    String reference() default "";
}
