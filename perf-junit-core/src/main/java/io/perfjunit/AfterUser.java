package io.perfjunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs once per virtual user after its last iteration, untimed: log out, close a connection. If it fails the test fails, whatever the verdict.
 *
 * <p>The method runs on the thread of its user, all users at the same time. It may be private to the package, is not static, and
 * takes no parameters but {@link VirtualUser} and those that a {@link UserParameterProvider} knows.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AfterUser {}
