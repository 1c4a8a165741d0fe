package io.perfjunit.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.perfjunit.LoadTest;
import io.perfjunit.PerfKeys;
import io.perfjunit.Sla;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import io.perfjunit.sla.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** This library as it is used: a load test with an {@link HttpUser}, run by JUnit. */
final class HttpUserLoad implements HttpContestant {

    @Override
    public String name() {
        return "perf-junit";
    }

    @Override
    public void run(String url, int connections, Duration length) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("benchmark.url", url);
        parameters.put("perf.users", String.valueOf(connections));
        parameters.put("perf.duration", length.toMillis() + "ms");
        parameters.put(PerfKeys.MAX_DURATION, parameters.get("perf.duration"));
        // Its process is stopped while others are watched, for longer than a call may usually take.
        parameters.put(PerfKeys.HTTP_CALL_TIMEOUT, parameters.get("perf.duration"));
        // Loads of others on this machine are told by the benchmark, not waited for.
        parameters.put(PerfKeys.LOCK_WAIT, "off");
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Calls.class))
                .configurationParameters(parameters)
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            StringWriter failures = new StringWriter();
            summary.getSummary().printFailuresTo(new PrintWriter(failures));
            throw new IllegalStateException(failures.toString());
        }
    }

    /** The test class. */
    @HttpTarget("${benchmark.url}")
    static final class Calls {

        @LoadTest(warmup = "0s")
        // A call that fails is to be noticed at once.
        @Sla(errorRate = "0%", severity = Severity.ABORT)
        void call(HttpUser http) {
            http.get("/").expectStatus(200);
        }
    }
}
