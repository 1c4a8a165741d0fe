package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.perfjunit.Load;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class HttpSpanTests {

    private static final URI ORDER = URI.create("http://shop:8080/orders/42?x=1");
    private static final String STEP = "GET /orders/{id}";

    private static LoadResult run(Load.Body body) throws InterruptedException {
        return Load.users(1).iterations(1).run(body);
    }

    private static Map<Outcome, Long> outcomes(LoadResult result, String step) {
        return result.step(step)
                .orElseThrow(() -> new AssertionError("no step " + step + " among " + result.steps()))
                .counts()
                .asMap();
    }

    @Test
    void anAnswerIsAStepWithItsStatusAndBytes() throws Exception {
        LoadResult result =
                run(user -> HttpSteps.begin("GET", ORDER).sent(30).sent(3).answered(200, 1_000));

        assertThat(outcomes(result, STEP)).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(result.step(STEP).orElseThrow().exchanges()).satisfies(exchanges -> {
            assertThat(exchanges.statuses()).containsExactly(entry(200, 1L));
            assertThat(exchanges.bytesSent()).isEqualTo(33);
            assertThat(exchanges.bytesReceived()).isEqualTo(1_000);
            assertThat(exchanges.phases()).isEmpty();
        });
    }

    @Test
    void aRouteNamesTheStepAsItIsWritten() throws Exception {
        LoadResult result = run(user -> HttpSteps.begin("GET", "/files/{name}").answered(200));

        assertThat(outcomes(result, "GET /files/{name}")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void aStatusThatIsNotAcceptedIsAFailedCheck() throws Exception {
        LoadResult result = run(user -> {
            HttpSteps.begin("GET", ORDER).answered(404);
            HttpSteps.begin("GET", ORDER).accept(status -> status == 404).answered(404);
        });

        assertThat(outcomes(result, STEP)).isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.FAILED_CHECK, 1L));
        assertThat(result.errors())
                .extracting(ErrorGroup::message)
                .containsExactly("GET /orders/{id}: status 404 instead of 2xx or 3xx");
    }

    @Test
    void onlyTheFirstEndCounts() throws Exception {
        LoadResult result = run(user -> {
            try (HttpSpan span = HttpSteps.begin("GET", ORDER)) {
                span.answered(200);
                span.answered(500);
                span.failed(new IOException("late"));
            }
        });

        assertThat(outcomes(result, STEP)).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void aCallThatIsLeftWithoutAWordHasFailed() throws Exception {
        LoadResult result = run(user -> HttpSteps.begin("GET", ORDER).close());

        assertThat(outcomes(result, STEP)).isEqualTo(Map.of(Outcome.ERROR, 1L));
        assertThat(result.errors())
                .extracting(ErrorGroup::message)
                .containsExactly("GET /orders/{id}: ended, but neither answered nor failed was told");
    }

    @Test
    void timeOutsOfAllClientsAreTimeouts() throws Exception {
        LoadResult result = run(user -> {
            HttpSteps.begin("GET", ORDER).failed(new SocketTimeoutException("read"));
            HttpSteps.begin("GET", ORDER).failed(new HttpTimeoutException("request timed out"));
            HttpSteps.begin("GET", ORDER).failed(new IllegalStateException(new SocketTimeoutException("read")));
            HttpSteps.begin("GET", ORDER).failed(new CompletionException(new HttpTimeoutException("late")));
            HttpSteps.begin("GET", ORDER).failed(new AssertionError("wrong"));
            HttpSteps.begin("GET", ORDER).failed(new IOException("lost"));
        });

        assertThat(outcomes(result, STEP))
                .isEqualTo(Map.of(Outcome.TIMEOUT, 4L, Outcome.FAILED_CHECK, 1L, Outcome.ERROR, 1L));
    }

    @Test
    void aTimedCallThatReturnsHasSucceededAndOneThatThrowsHasFailedOnce() throws Exception {
        LoadResult result = Load.users(1).iterations(2).run(user -> {
            String answer = HttpSteps.time("GET", ORDER, span -> {
                if (user.iteration() == 1) {
                    throw new IOException("lost");
                }
                span.answered(204);
                return "fine";
            });
            assertThat(answer).isEqualTo("fine");
        });

        assertThat(outcomes(result, STEP)).isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.ERROR, 1L));
        assertThat(result.errors()).singleElement().satisfies(error -> assertThat(error.step())
                .isEqualTo(STEP));
    }

    @Test
    void aCallMayEndOnAnotherThread() throws Exception {
        LoadResult result = run(user -> {
            HttpSpan span = HttpSteps.begin("GET", ORDER);
            user.await(CompletableFuture.runAsync(() -> span.answered(200)));
        });

        assertThat(outcomes(result, STEP)).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void outsideOfALoadNothingIsRecorded() throws Exception {
        try (HttpSpan span = HttpSteps.begin("GET", ORDER)) {
            span.accept(status -> true).sent(1).answered(500, 1);
            span.failed(new IOException("late"));
        }
        assertThat(HttpSteps.<String, IOException>time("GET", "/a", span -> "fine"))
                .isEqualTo("fine");
        assertThatThrownBy(() -> HttpSteps.time("GET", "/a", span -> {
                    throw new IOException("lost");
                }))
                .isInstanceOf(IOException.class);
    }
}
