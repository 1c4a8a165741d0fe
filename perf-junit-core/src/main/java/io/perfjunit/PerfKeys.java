package io.perfjunit;

import java.util.List;

/**
 * Every key under which a setting can be changed without touching code.
 *
 * <p>A key is looked up as system property, then as JUnit configuration parameter (also in {@code junit-platform.properties}), then
 * as environment variable ({@code perf.report.dir} as {@code PERF_REPORT_DIR}); the annotation comes last. An unknown
 * {@code perf.*} key is an error.
 */
public final class PerfKeys {

    /** What all keys begin with. */
    public static final String PREFIX = "perf.";

    /**
     * Begins keys for a single test: {@code perf.test.<Class#method>.<attribute>}, where the class may be written with or without
     * its package and the attribute is any of {@link LoadTest} or {@link Sla}, or one of {@link Capacity} after {@code capacity.}. For the limits of a step:
     * {@code perf.test.<Class#method>[<step>].<attribute>}. A limit {@code off} is lifted.
     */
    public static final String TEST_PREFIX = "perf.test.";

    /** Folder of the report; default {@code target/perf-report}, or {@code build/reports/perf-junit} under Gradle. */
    public static final String REPORT_DIR = "perf.report.dir";

    /** Folder of the file that remembers earlier builds, for the changes since the last one; default the folder of the report. */
    public static final String HISTORY_DIR = "perf.history.dir";

    /**
     * What becomes of baselines, runs that were kept on purpose for later ones to be compared with: {@code show} (default: what has changed since
     * them is told), {@code update} (those of this session are replaced by its runs too).
     */
    public static final String BASELINE = "perf.baseline";

    /** Folder of the baselines; default {@code src/test/perf-baselines}. */
    public static final String BASELINE_DIR = "perf.baseline.dir";

    /** What is printed: {@code full} (default: progress and result), {@code quiet} (nothing but failures). */
    public static final String CONSOLE = "perf.console";

    /** {@code false} skips all load tests, and every one says why; default {@code true}. */
    public static final String ENABLED = "perf.enabled";

    /**
     * How load tests run: {@code load} (default), {@code smoke} (one call per user and no limit but that none fails),
     * {@code off} (they are skipped).
     */
    public static final String MODE = "perf.mode";

    /** By which durations, ramp-ups and warm-ups are multiplied; default 1. */
    public static final String DURATION_SCALE = "perf.duration.scale";

    /** By which numbers of users and rates are multiplied; default 1. One user is left at least. */
    public static final String USERS_SCALE = "perf.users.scale";

    /** By which limits are loosened: times and error rates are multiplied by it, floors divided; default 1. */
    public static final String SLA_SCALE = "perf.sla.scale";

    /** The most users that a load may have; default 20,000 on platform threads, unbounded on virtual ones. */
    public static final String MAX_USERS = "perf.maxUsers";

    /** The longest that a load may be planned to take, and after which one bounded by iterations is given up; default 10m. */
    public static final String MAX_DURATION = "perf.maxDuration";

    /** How often a load whose verdict is a close call is run again, 0 to 10; default 1. */
    public static final String CONFIRM = "perf.confirm";

    /** What becomes of a test that could not tell because its generator was unhealthy: {@code abort} (default) or {@code fail}. */
    public static final String INCONCLUSIVE = "perf.inconclusive";

    /**
     * What the health of the generator does: {@code gate} (default: a limit that is broken on an unhealthy one is confirmed, and
     * may end inconclusive) or {@code tell} (it is told and changes no verdict).
     */
    public static final String HEALTH = "perf.health";

    /**
     * How long a load waits while another JVM of the same user runs one, before it runs beside it and says so: a time, or
     * {@code off} for not looking at all; default 10m.
     */
    public static final String LOCK_WAIT = "perf.lock.wait";

    /**
     * Where the bands of response times end in reports, three times that rise: what is fast, moderate and slow at most; default
     * {@code 500ms,2s,15s}.
     */
    public static final String BANDS = "perf.bands";

    /** A name for where the tests run, such as {@code ci}; every report shows it. */
    public static final String ENVIRONMENT = "perf.environment";

    /**
     * Which steps the analysis of a sweep takes together: {@code catalogue=GET /products*,GET /search*;orders=* /orders*}, where
     * {@code *} stands for any text; default: by the first part of their paths in which they differ.
     */
    public static final String GROUPS = "perf.groups";

    /** How long a call over HTTP may take as a whole, from connecting to its last byte; default 30s. */
    public static final String HTTP_CALL_TIMEOUT = "perf.http.callTimeout";

    /** How long opening a connection may take, for each address of the host; default 10s. */
    public static final String HTTP_CONNECT_TIMEOUT = "perf.http.connectTimeout";

    /** How long an answer may come to a standstill; default the limit of the whole call. */
    public static final String HTTP_READ_TIMEOUT = "perf.http.readTimeout";

    /** How long the sending of a request may come to a standstill; default the limit of the whole call. */
    public static final String HTTP_WRITE_TIMEOUT = "perf.http.writeTimeout";

    /** Whether redirects are followed, {@code true} (default) or {@code false}. */
    public static final String HTTP_REDIRECTS = "perf.http.redirects";

    /** What is spoken: {@code AUTO} (default: what the service offers with TLS, else HTTP/1.1), {@code HTTP_1_1} or {@code HTTP_2}. */
    public static final String HTTP_PROTOCOL = "perf.http.protocol";

    /** {@code PER_USER} (default: every user has connections of its own, as a browser has) or {@code SHARED}. */
    public static final String HTTP_CONNECTIONS = "perf.http.connections";

    /** Whether users keep cookies between their calls, {@code true} (default) or {@code false}. */
    public static final String HTTP_COOKIES = "perf.http.cookies";

    /** Whether answers may come compressed, {@code true} (default) or {@code false}. */
    public static final String HTTP_COMPRESSION = "perf.http.compression";

    /** The longest body of an answer, decompressed; what is longer fails; default 16MB. */
    public static final String HTTP_MAX_BODY = "perf.http.maxBody";

    /** A key store with the certificates that are trusted besides those of the JVM: a file, or {@code classpath:} and a resource. */
    public static final String HTTP_TRUST_STORE = "perf.http.trustStore";

    /** Its password. */
    public static final String HTTP_TRUST_STORE_PASSWORD = "perf.http.trustStorePassword";

    /** Name of a header that tells run, user and iteration to the service; empty (default) for none. */
    public static final String HTTP_CORRELATION_HEADER = "perf.http.correlationHeader";

    /** Whether calls carry a W3C {@code traceparent} header, {@code true} or {@code false} (default). */
    public static final String HTTP_TRACE_PARENT = "perf.http.traceParent";

    /**
     * Hosts other than loopback and private addresses that may be called, with commas between: {@code shop.example.com},
     * {@code *.example.com}, {@code 203.0.113.7}; default none.
     */
    public static final String HTTP_ALLOW = "perf.http.allow";

    /** The most calls per second, all users together, to what is not on loopback; default 200/s. */
    public static final String HTTP_MAX_RATE = "perf.http.maxRate";

    /** The most calls of one load, all users together, to what is not on loopback; default 100000. */
    public static final String HTTP_MAX_CALLS = "perf.http.maxCalls";

    /** The keys of calls over HTTP. Those that are an attribute of {@code @HttpTarget} too bear its name. */
    public static final List<String> HTTP = List.of(
            HTTP_CALL_TIMEOUT,
            HTTP_CONNECT_TIMEOUT,
            HTTP_READ_TIMEOUT,
            HTTP_WRITE_TIMEOUT,
            HTTP_REDIRECTS,
            HTTP_PROTOCOL,
            HTTP_CONNECTIONS,
            HTTP_COOKIES,
            HTTP_COMPRESSION,
            HTTP_MAX_BODY,
            HTTP_TRUST_STORE,
            HTTP_TRUST_STORE_PASSWORD,
            HTTP_CORRELATION_HEADER,
            HTTP_TRACE_PARENT,
            HTTP_ALLOW,
            HTTP_MAX_RATE,
            HTTP_MAX_CALLS);

    /** The keys above that concern all load tests and are no attribute of any. */
    public static final List<String> GENERAL = List.of(
            REPORT_DIR,
            HISTORY_DIR,
            BASELINE,
            BASELINE_DIR,
            CONSOLE,
            ENABLED,
            MODE,
            DURATION_SCALE,
            USERS_SCALE,
            SLA_SCALE,
            MAX_USERS,
            MAX_DURATION,
            CONFIRM,
            INCONCLUSIVE,
            HEALTH,
            LOCK_WAIT,
            BANDS,
            ENVIRONMENT,
            GROUPS);

    /**
     * Attributes of {@link LoadTest} that {@code perf.<attribute>} sets for all tests that it fits: {@code perf.users} changes no
     * open model, {@code perf.rate} no closed one, and neither changes stages. Lists are written {@code 10,50,100}.
     */
    public static final List<String> LOAD_ATTRIBUTES = List.of(
            "users",
            "rate",
            "arrivals",
            "maxInFlight",
            "duration",
            "iterations",
            "warmup",
            "rampUp",
            "pacing",
            "thinkTime",
            "drain",
            "seed",
            "threads");

    /**
     * Attributes of {@link Capacity}; {@link #TEST_PREFIX} sets them for a test as {@code capacity.<attribute>}.
     */
    public static final List<String> CAPACITY_ATTRIBUTES = List.of("upTo", "atLeast", "maxTime");

    /** Attributes of {@link Stage}. */
    static final List<String> STAGE_ATTRIBUTES =
            List.of("name", "users", "rate", "arrivals", "maxInFlight", "rampUp", "warmup", "duration");

    /** Attributes of {@link Sla} that {@link #TEST_PREFIX} can set for a test. */
    public static final List<String> SLA_ATTRIBUTES =
            List.of("p50", "p75", "p90", "p95", "p99", "p999", "max", "mean", "percentiles", "throughput", "errorRate");

    private PerfKeys() {}
}
