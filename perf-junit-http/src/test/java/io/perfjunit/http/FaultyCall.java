package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.http.HttpRun.Body;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.Map;

/**
 * One call to a faulty service, held to what every fault must keep: an outcome and words of its own, counts that add up, one example,
 * and a bounded time.
 */
final class FaultyCall {

    /** For faults that must not take so long. */
    private static final Duration AMPLE = Duration.ofSeconds(10);

    /** For faults that only a limit ends. Long enough to connect on a busy machine. */
    static final Duration SHORT = Duration.ofMillis(500);

    private final HttpSettings settings;
    private Body body = (http, user) -> http.get("/a").send();
    private String step = "GET /a";

    private FaultyCall(HttpSettings settings) {
        this.settings = settings;
    }

    static FaultyCall to(String url) {
        return limitedTo(AMPLE, url);
    }

    static FaultyCall limitedTo(Duration limit, String url) {
        return with(HttpSettings.of(new BaseUrl(url)).with(TimeLimits.STANDARD.withCall(limit)));
    }

    static FaultyCall with(HttpSettings settings) {
        return new FaultyCall(settings);
    }

    FaultyCall making(String name, Body call) {
        step = name;
        body = call;
        return this;
    }

    /** Makes the call; fails unless it is an error with those words. */
    HttpRun isError(String words) {
        return ends(Outcome.ERROR, words);
    }

    /** Makes the call; fails unless it is a time-out with those words. */
    HttpRun isTimeout(String words) {
        return ends(Outcome.TIMEOUT, words);
    }

    private HttpRun ends(Outcome outcome, String words) {
        HttpRun run = HttpRun.of(settings, Load.users(1).iterations(1), body);

        assertThat(run.result().errors())
                .extracting(ErrorGroup::message)
                .as("%s", run.result().errors())
                .containsExactly(step + ": " + words);
        assertThat(run.failure())
                .isInstanceOf(HttpCallFailedException.class)
                .hasMessageStartingWith(step + ": " + words + " (");
        assertThat(run.outcomes(step)).isEqualTo(Map.of(outcome, 1L));
        assertThat(run.outcomes("")).isEqualTo(Map.of(outcome, 1L));
        StepResult recorded = run.result().step(step).orElseThrow();
        assertThat(recorded.successes().count()).isZero();
        assertThat(recorded.failures().count()).isEqualTo(1);
        assertThat(recorded.failures().max())
                .isLessThan(settings.limits().call().plusSeconds(5));
        return run;
    }

    /** What is known of the calls of a step over the network. */
    static ExchangeResult exchanges(HttpRun run, String step) {
        return run.result().step(step).orElseThrow().exchanges();
    }
}
