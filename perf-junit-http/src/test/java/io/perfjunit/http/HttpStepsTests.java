package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.perfjunit.Load;
import io.perfjunit.VirtualUser;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpStepsTests {

    private final ScriptedServer server = new ScriptedServer(request -> ScriptedServer.answer(
            request.target().startsWith("/status/")
                    ? Integer.parseInt(request.target().substring("/status/".length()))
                    : 200,
            "Content-Type: text/plain",
            "hello"));
    private final OkHttpClient client =
            HttpSteps.instrument(new OkHttpClient.Builder()).build();
    private List<String> notices = List.of();

    @AfterEach
    void close() {
        server.close();
    }

    private Request request(String path) {
        return new Request.Builder().url(server.url() + path).build();
    }

    private static String get(OkHttpClient with, Request request) throws IOException {
        try (Response response = with.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private LoadResult run(Load.Body body) throws InterruptedException {
        return run(1, body);
    }

    private LoadResult run(int iterations, Load.Body body) throws InterruptedException {
        List<OwnCalls> shares = new ArrayList<>();
        LoadResult result = Load.users(1).iterations(iterations).run(user -> {
            shares.add(OwnCalls.of(user));
            body.run(user);
        });
        notices = shares.get(0).notices();
        return result;
    }

    private static Map<Outcome, Long> outcomes(LoadResult result, String step) {
        return result.step(step)
                .orElseThrow(() -> new AssertionError("no step " + step + " among " + result.steps()))
                .counts()
                .asMap();
    }

    @Test
    void aCallIsAStepNamedByMethodAndPathWithAllThatTheClientTellsOfIt() throws Exception {
        RequestBody body = RequestBody.create("12345", MediaType.get("text/plain"));
        LoadResult result = run(3, user -> {
            String id = "/orders/" + (1 + user.iteration()) + "?debug=1";
            get(client, request(id).newBuilder().put(body).build());
        });

        assertThat(outcomes(result, "PUT /orders/{id}")).isEqualTo(Map.of(Outcome.SUCCESS, 3L));
        ExchangeResult exchanges = result.step("PUT /orders/{id}").orElseThrow().exchanges();
        assertThat(exchanges.statuses()).containsExactly(entry(200, 3L));
        assertThat(exchanges.protocols()).containsExactly(entry("http/1.1", 3L));
        assertThat(exchanges.opened()).isEqualTo(1);
        assertThat(exchanges.reused()).isEqualTo(2);
        assertThat(exchanges.bytesSent()).isGreaterThan(3 * 5);
        assertThat(exchanges.bytesReceived()).isGreaterThan(3 * 5);
        assertThat(exchanges.phases()).containsKeys(Phase.CONNECT, Phase.SEND, Phase.FIRST_BYTE, Phase.RECEIVE);
        assertThat(exchanges.phase(Phase.FIRST_BYTE).count()).isEqualTo(3);
        assertThat(notices).isEmpty();
    }

    @Test
    void aStepEndsWhenTheBodyWasReadAndNotBefore() throws Exception {
        LoadResult result = run(user -> {
            Response response = client.newCall(request("/slow")).execute();
            Thread.sleep(100);
            response.close();
        });

        assertThat(result.step("GET /slow").orElseThrow().successes().max()).isGreaterThan(Duration.ofMillis(90));
    }

    @Test
    void aCallOnAnotherThreadBelongsToTheUserWhoMadeIt() throws Exception {
        LoadResult result = run(2, user -> user.await(enqueued(client, request("/orders/7"))));

        assertThat(outcomes(result, "GET /orders/{id}")).isEqualTo(Map.of(Outcome.SUCCESS, 2L));
    }

    private static CompletableFuture<String> enqueued(OkHttpClient with, Request request) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        with.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                answer.completeExceptionally(failure);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    answer.complete(response.body().string());
                }
            }
        });
        return answer;
    }

    @Test
    void waitingForTheDispatcherIsAPhaseAndIsTold() throws Exception {
        CountDownLatch both = new CountDownLatch(1);
        client.dispatcher().setMaxRequestsPerHost(1);
        try (ScriptedServer slow = new ScriptedServer(request -> {
            both.await(100, TimeUnit.MILLISECONDS);
            return ScriptedServer.answer(200, "", "");
        })) {
            Request request = new Request.Builder().url(slow.url() + "/a").build();
            LoadResult result = run(user -> {
                CompletableFuture<String> first = enqueued(client, request);
                user.await(enqueued(client, request));
                user.await(first);
            });

            assertThat(result.step("GET /a")
                            .orElseThrow()
                            .exchanges()
                            .phase(Phase.WAIT)
                            .max())
                    .isGreaterThan(Duration.ofMillis(50));
        }
        assertThat(notices)
                .containsExactly("calls waited for the dispatcher of an OkHttpClient (maxRequests = 64,"
                        + " maxRequestsPerHost = 1), not for the service; raise both limits to the number of calls at"
                        + " the same moment");
    }

    @Test
    void aStatusFrom400OnIsAFailedCheckAlthoughTheBodyIsFineWithIt() throws Exception {
        LoadResult result = run(user -> get(client, request("/status/404")));

        assertThat(outcomes(result, "GET /status/{id}")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
        assertThat(outcomes(result, "")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).isEqualTo("GET /status/{id}: status 404 instead of 2xx or 3xx");
            assertThat(error.example()).hasMessage(error.message() + "; sent /status/404");
        });
    }

    @Test
    void whichStatusesAreSuccessesIsForTheUserToSay() throws Exception {
        OkHttpClient lenient = HttpSteps.instrument(new OkHttpClient.Builder(), status -> status < 500)
                .build();
        LoadResult result = run(user -> {
            get(lenient, request("/status/404"));
            get(lenient, request("/status/503"));
        });

        assertThat(outcomes(result, "GET /status/{id}"))
                .isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.FAILED_CHECK, 1L));
        assertThat(result.errors().get(0).message()).isEqualTo("GET /status/{id}: status 503 is not accepted");
    }

    @Test
    void aCallWithoutAnAnswerIsAnErrorWhichItsIterationDoesNotCountTwice() throws Exception {
        String target;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            target = "http://127.0.0.1:" + closed.getLocalPort();
        }
        LoadResult result =
                run(user -> get(client, new Request.Builder().url(target + "/a").build()));

        assertThat(outcomes(result, "GET /a")).isEqualTo(Map.of(Outcome.ERROR, 1L));
        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.step()).isEqualTo("GET /a");
            assertThat(error.example()).isInstanceOf(ConnectException.class);
        });
        assertThat(notices).isEmpty();
    }

    @Test
    void aCallThatIsNotAnsweredInTimeIsATimeout() throws Exception {
        try (ScriptedServer hanging = new ScriptedServer(request -> {
            new CountDownLatch(1).await();
            return null;
        })) {
            Request request = new Request.Builder().url(hanging.url() + "/a").build();
            for (OkHttpClient impatient : List.of(
                    client.newBuilder().readTimeout(Duration.ofMillis(100)).build(),
                    client.newBuilder().callTimeout(Duration.ofMillis(100)).build())) {
                assertThat(outcomes(run(user -> get(impatient, request)), "GET /a"))
                        .isEqualTo(Map.of(Outcome.TIMEOUT, 1L));
            }
        }
    }

    @Test
    void whatTheClientSendsOnceMoreIsCountedAsRepeated() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        byte[] fine = ScriptedServer.answer(200, "", "hello");
        try (ScriptedServer closing = new ScriptedServer(request -> asked.incrementAndGet() == 2 ? null : fine)) {
            Request request = new Request.Builder().url(closing.url() + "/a").build();
            LoadResult result = run(2, user -> get(client, request));

            assertThat(outcomes(result, "GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 2L));
            assertThat(asked).hasValue(3);
            assertThat(result.step("GET /a").orElseThrow().exchanges().repeated())
                    .isEqualTo(1);
        }
    }

    @Test
    void aListenerThatWasThereBeforeIsToldToo() throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        OkHttpClient listened = HttpSteps.instrument(new OkHttpClient.Builder().eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        heard.add("start");
                    }

                    @Override
                    public void callEnd(Call call) {
                        heard.add("end");
                    }
                }))
                .build();

        LoadResult result = run(user -> get(listened, request("/a")));
        assertThat(heard).containsExactly("start", "end");
        assertThat(outcomes(result, "GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));

        get(listened, request("/a"));
        assertThat(heard).hasSize(4);
    }

    @Test
    void whatTheCallerGetsFromAnInterceptorIsWhatCounts() throws Exception {
        OkHttpClient forgiving = HttpSteps.instrument(
                        new OkHttpClient.Builder().addInterceptor(chain -> chain.proceed(chain.request())
                                .newBuilder()
                                .code(200)
                                .build()))
                .build();
        OkHttpClient broken = HttpSteps.instrument(new OkHttpClient.Builder().addInterceptor(chain -> {
                    throw new IllegalStateException("no token");
                }))
                .build();
        LoadResult result = run(user -> {
            get(forgiving, request("/status/500"));
            get(broken, request("/broken"));
        });

        assertThat(outcomes(result, "GET /status/{id}")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(outcomes(result, "GET /broken")).isEqualTo(Map.of(Outcome.ERROR, 1L));
        assertThat(result.errors()).extracting(ErrorGroup::message).containsExactly("no token");
    }

    @Test
    void aClientThatIsInstrumentedTwiceRecordsOnceByTheLastRule() throws Exception {
        OkHttpClient twice =
                HttpSteps.instrument(client.newBuilder(), status -> true).build();

        assertThat(outcomes(run(user -> get(twice, request("/status/500"))), "GET /status/{id}"))
                .isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void aRequestCanNameItsStep() throws Exception {
        StepName checkout = HttpSteps.named("checkout");
        LoadResult result = run(user -> {
            get(client, request("/a").newBuilder().tag(checkout).build());
            get(client, request("/b").newBuilder().tag(StepName.class, checkout).build());
        });

        assertThat(outcomes(result, "checkout")).isEqualTo(Map.of(Outcome.SUCCESS, 2L));
        assertThat(result.steps()).hasSize(1);
    }

    @Test
    void pathsThatNobodyCanTellFromWordsAreOneStepFromSomeNumberOn() throws Exception {
        LoadResult result = run(RouteNames.MOST + 5, user -> get(client, request("/slug-" + user.iteration())));

        assertThat(outcomes(result, "GET (other)")).isEqualTo(Map.of(Outcome.SUCCESS, 5L));
        assertThat(notices).singleElement().asString().startsWith("step names were capped: 100 came from paths");
    }

    @Test
    void aResponseThatIsNeverClosedIsTold() throws Exception {
        LoadResult result = run(user -> client.newCall(request("/a")).execute().code());

        assertThat(result.step("GET /a")).isEmpty();
        assertThat(notices)
                .containsExactly("1 calls over clients of your own had not ended when the load was over, and are in no"
                        + " figure; a call ends when its response is read or closed");
    }

    @Test
    void theCutAtTheEndOfTheDrainEndsHangingCallsAndLeavesNoThread() throws Exception {
        OkHttpClient patient = client.newBuilder().readTimeout(Duration.ZERO).build();
        try (ScriptedServer hanging = new ScriptedServer(request -> {
            new CountDownLatch(1).await();
            return null;
        })) {
            Request request = new Request.Builder().url(hanging.url() + "/a").build();
            long start = System.nanoTime();
            LoadResult result = Load.users(4)
                    .duration(Duration.ofMillis(200))
                    .warmup(Duration.ZERO)
                    .drain(Duration.ofMillis(100))
                    .run(user -> {
                        if (user.id() < 2) {
                            get(patient, request);
                        } else {
                            user.await(enqueued(patient, request));
                        }
                    });

            // A user who waits for an enqueued call lets go of it.
            assertThat(outcomes(result, "GET /a")).isEqualTo(Map.of(Outcome.INTERRUPTED, 2L));
            assertThat(outcomes(result, "")).isEqualTo(Map.of(Outcome.INTERRUPTED, 4L));
            assertThat(result.hung()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("perf-junit-http-watch"));
    }

    @Test
    void outsideOfALoadNothingIsRecordedAndTheCallGoesOn() throws Exception {
        assertThat(VirtualUser.current()).isEmpty();
        assertThat(get(client, request("/status/404"))).isEqualTo("hello");
    }
}
