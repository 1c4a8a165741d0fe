package io.perfjunit.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The service that the {@link HttpUser} of a load test calls: what stands before every template.
 *
 * <pre>{@code
 * @HttpTarget("${shop.url:http://localhost:8080}")
 * class ShopLoadTest { ... }
 * }</pre>
 *
 * <p>On a method it comes before the one on the class, and that before those of the classes above and around; an annotation of your
 * own may carry it.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HttpTarget {

    /**
     * An {@code http} or {@code https} URL, with a path if all templates share one, but without query, fragment, user and password.
     * Placeholders <code>${key}</code> and <code>${key:default}</code> stand for a JUnit configuration parameter, a system property
     * or an environment variable.
     *
     * <p>Anything else is an error before the load.
     */
    String value();
}
