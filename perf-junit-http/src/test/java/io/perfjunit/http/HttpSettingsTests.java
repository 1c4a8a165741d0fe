package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.perfjunit.LoadTest;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.Setting;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What {@link HttpTarget} and the keys under {@code perf.http.*} say, through the whole path. */
class HttpSettingsTests {

    private final ScriptedServer server = ScriptedServer.answering(200, "text/plain", "twelve bytes");

    @AfterEach
    void close() {
        server.close();
    }

    private Events run(String method, Map<String, String> keys) {
        RunCollector.runs.clear();
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(TestCase.class, method, HttpUser.class.getName()))
                .configurationParameter("target", server.url())
                .configurationParameter("perf.lock.wait", "off")
                .configurationParameters(keys)
                .execute()
                .testEvents();
    }

    private String failureOf(String method, Map<String, String> keys) {
        return run(method, keys)
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " did not fail"));
    }

    private static Map<String, String> told() {
        PerfRun run = RunCollector.runs.get(0);
        return run.settings().stream()
                .filter(setting -> setting.name().startsWith("http."))
                .collect(Collectors.toMap(Setting::name, setting -> setting.value() + " by " + setting.origin()));
    }

    @Test
    void everySettingStandsInTheRunWithItsOrigin() {
        run("plain", Map.of("perf.http.callTimeout", "3s")).assertStatistics(stats -> stats.succeeded(1));
        assertThat(told())
                .containsEntry("http.callTimeout", "3s by JUnit configuration parameter perf.http.callTimeout")
                .containsEntry("http.connectTimeout", "10s by default")
                .containsEntry("http.readTimeout", "callTimeout by default")
                .containsEntry("http.protocol", "AUTO by default")
                .containsEntry("http.connections", "PER_USER by default")
                .containsEntry("http.redirects", "true by default")
                .containsEntry("http.maxBody", "16MB by default");
    }

    @Test
    void whatTheAnnotationSaysStandsThereAsItsOwn() {
        run("tuned", Map.of()).assertStatistics(stats -> stats.succeeded(1));
        assertThat(told())
                .containsEntry("http.callTimeout", "2s by @HttpTarget")
                .containsEntry("http.maxBody", "1KB by @HttpTarget")
                .containsEntry("http.connections", "SHARED by @HttpTarget")
                .containsEntry("http.redirects", "false by @HttpTarget");
    }

    @Test
    void answersComeCompressedUnlessTheyShallNot() {
        run("plain", Map.of());
        run("tuned", Map.of());
        assertThat(server.requests().stream().map(request -> request.header("Accept-Encoding")))
                .hasSize(40)
                .startsWith("gzip")
                .endsWith("identity")
                .containsOnly("gzip", "identity");
    }

    @Test
    void aKeyComesBeforeTheAnnotation() {
        assertThat(failureOf("tuned", Map.of("perf.http.maxBody", "11B"))).contains("GET /orders: answer too large");
    }

    @Test
    void allMistakesAreToldAtOnceAndNothingIsSent() {
        String told = failureOf("mistaken", Map.of("perf.http.protocol", "SPDY", "perf.http.redirects", "yes"));
        assertThat(told)
                .startsWith("5 configuration errors")
                .contains("@HttpTarget callTimeout = \"5\": no unit")
                .contains("@HttpTarget connectTimeout = \"0s\": must be more than 0")
                .contains("@HttpTarget maxBody = \"16\": is no size such as 64KB or 16MB")
                .contains("perf.http.protocol = \"SPDY\": is none of AUTO, HTTP_1_1, HTTP_2")
                .contains("perf.http.redirects = \"yes\": is neither true nor false");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTrustStoreIsReadBeforeTheLoadAndItsPasswordShownNowhere(@TempDir Path folder) {
        String store = Certificates.store(folder, "PKCS12", Certificates.AUTHORITY.certificate())
                .toString();
        Map<String, String> right =
                Map.of("perf.http.trustStore", store, "perf.http.trustStorePassword", Certificates.PASSWORD);
        run("plain", right).assertStatistics(stats -> stats.succeeded(1));
        assertThat(told())
                .containsEntry("http.trustStore", store + " by JUnit configuration parameter perf.http.trustStore")
                .containsEntry(
                        "http.trustStorePassword", "*** by JUnit configuration parameter perf.http.trustStorePassword");

        assertThat(failureOf("plain", Map.of("perf.http.trustStore", store, "perf.http.trustStorePassword", "hunter2")))
                .contains("perf.http.trustStore = \"" + store + "\": is no PKCS12 or JKS store, or trustStorePassword")
                .doesNotContain("hunter2");
        assertThat(failureOf("plain", Map.of("perf.http.trustStore", "nowhere.p12")))
                .contains("perf.http.trustStore = \"nowhere.p12\": cannot be read (NoSuchFileException)");
        assertThat(failureOf("tuned", Map.of("perf.http.trustStore", "classpath:nowhere.p12")))
                .contains("perf.http.trustStore = \"classpath:nowhere.p12\": is not on the class path");
    }

    @Test
    void headersGoWithEveryCallToTheTarget() {
        run("headed", Map.of("shop.key", "k7")).assertStatistics(stats -> stats.succeeded(1));

        assertThat(server.requests())
                .extracting(
                        request -> request.method() + " " + request.header("Accept") + " " + request.header("X-Key"))
                .containsExactlyInAnyOrder(
                        "GET application/json k7", "POST text/plain k7", "PUT application/json null");
    }

    @Test
    void malformedHeadersAreToldAtOnceWithoutTheirSecrets() {
        assertThat(failureOf("misheaded", Map.of()))
                .startsWith("6 configuration errors")
                .contains("@HttpTarget headers = \"Accept\": a header is written as \"Accept: application/json\"")
                .contains("@HttpTarget headers = \"X One: …\": \"X One\" is no name of a header")
                .contains("@HttpTarget headers = \"X-Key: …\": ")
                .contains(
                        "@HttpTarget headers = \"Authorization: …\": header Authorization: its value has U+00FC at index 13")
                .contains("@HttpTarget headers = \"x-two: …\": header x-two is set twice")
                .contains(
                        "@HttpTarget headers = \"Content-Length: …\": header Content-Length: the client writes it from the body")
                .doesNotContain("s3cr3t");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aMisspeltKeyIsTold() {
        assertThat(withProperty("perf.http.calltimeout"))
                .contains("unknown key perf.http.calltimeout; did you mean perf.http.callTimeout?");
        assertThat(withProperty("perf.http.patience"))
                .contains("unknown key perf.http.patience; known are perf.http.callTimeout, ")
                .doesNotContain("perf.users");
    }

    /** JUnit's test kit does not tell which parameters it was given. */
    private String withProperty(String key) {
        System.setProperty(key, "3s");
        try {
            return failureOf("plain", Map.of());
        } finally {
            System.clearProperty(key);
        }
    }

    static class TestCase {

        @HttpTarget("${target}")
        @LoadTest(users = 1, iterations = 20)
        void plain(HttpUser http) {
            http.get("/orders");
        }

        @HttpTarget(
                value = "${target}",
                callTimeout = "2s",
                maxBody = "1KB",
                connections = HttpConnections.SHARED,
                redirects = false,
                compression = false)
        @LoadTest(users = 1, iterations = 20)
        void tuned(HttpUser http) {
            http.get("/orders");
        }

        @HttpTarget(
                value = "${target}",
                headers = {"Accept: application/json", "X-Key:${shop.key}"})
        @LoadTest(users = 1, iterations = 1, warmup = "0s")
        void headed(HttpUser http) {
            http.get("/orders");
            http.post("/orders").header("accept", "text/plain");
            http.put("/orders").withoutHeader("X-Key");
        }

        @HttpTarget(
                value = "${target}",
                headers = {
                    "Accept",
                    "X One: 1",
                    "X-Key: ${nobody.sets.this}",
                    "Authorization: Bearer s3cr3tü",
                    "X-Two: a",
                    "x-two: b",
                    "Content-Length: 1"
                })
        @LoadTest(users = 1, iterations = 1)
        void misheaded(HttpUser http) {
            http.get("/orders");
        }

        @HttpTarget(value = "${target}", callTimeout = "5", connectTimeout = "0s", maxBody = "16")
        @LoadTest(users = 1, iterations = 20)
        void mistaken(HttpUser http) {
            http.get("/orders");
        }
    }
}
