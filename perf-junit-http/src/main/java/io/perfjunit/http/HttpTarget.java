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
 * own may carry it. Everything but the value and the headers can be set from outside, for all load tests, under {@code perf.http.<attribute>}.
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

    /**
     * Headers of every call to the target, such as {@code "Accept: application/json"}. A value may hold placeholders; calls to whole URLs
     * elsewhere do not get them. One that is malformed is an error before the load. {@link HttpUser#header} and {@link HttpCall#header}
     * come before them. They have no key.
     */
    String[] headers() default {};

    /** How long a call may take as a whole, from connecting to the last byte, such as {@code 5s}; default 30s. Kept to 10 ms. */
    String callTimeout() default "";

    /** How long opening a connection may take, for each address of the host; default 10s. */
    String connectTimeout() default "";

    /**
     * How long an answer may come to a standstill; by default as long as the call may take. One that is set costs a watchdog for every
     * read.
     */
    String readTimeout() default "";

    /** How long the sending of a request may come to a standstill; by default as long as the call may take. */
    String writeTimeout() default "";

    /** Whether redirects are followed. They belong to the call and its time. */
    boolean redirects() default true;

    /** Which version of HTTP is spoken. */
    HttpProtocol protocol() default HttpProtocol.AUTO;

    /** Whose the connections are. */
    HttpConnections connections() default HttpConnections.PER_USER;

    /** Whether every user keeps the cookies that it is given, and sends them with its later calls. */
    boolean cookies() default true;

    /** Whether answers may come compressed, with gzip. */
    boolean compression() default true;

    /** The longest body of an answer, decompressed, such as {@code 64KB}; what is longer fails the call; default 16MB. */
    String maxBody() default "";

    /**
     * A key store (PKCS12 or JKS) with certificates that are trusted besides those of the JVM: a file, or {@code classpath:} and a
     * resource. For a service with a certificate of its own; there is no switch to trust everybody, since a test that does not notice a
     * wrong certificate does not measure what users get.
     *
     * <p>A store that cannot be read, or holds no certificate, is an error before the load.
     */
    String trustStore() default "";

    /** The password of that store; better a placeholder than the word itself. No output shows it. */
    String trustStorePassword() default "";

    /**
     * Name of a header that tells the service, and so its logs, where a call comes from, such as {@code X-Load-Test}; it is sent as
     * {@code run=8f3a…; user=3; iteration=17}. None by default.
     */
    String correlationHeader() default "";

    /**
     * Whether every call carries a W3C {@code traceparent} with a random trace of its own, sampled. Messages of failed calls name
     * the trace.
     */
    boolean traceParent() default false;
}
