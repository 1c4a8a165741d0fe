package io.perfjunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.perfjunit.BeforeUser;
import io.perfjunit.LoadTest;
import io.perfjunit.VirtualUser;
import io.perfjunit.http.BearerToken;
import io.perfjunit.http.BearerTokens;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Canaries in every place where a load test has secrets. None may be found in what it leaves: report, console, what JUnit is
 * told.
 */
@Timeout(120)
class SecretsTests {

    /** Not to be taken for an id or a word of anything else. With a user before it in Base 64 it begins as the pattern says. */
    private static final String CANARY = "kanary-";

    private static final Pattern ANY_CANARY = Pattern.compile("(?i)kanary-[a-z]+|am86a2FuYXJ5");

    @TempDir
    static Path reports;

    private static EchoServer server;

    @BeforeAll
    static void open() throws IOException {
        server = new EchoServer("sid=" + CANARY + "setcookie; Path=/");
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    /** What one test left, by the name of the place. */
    private static Map<String, String> left(Class<?> testCase, Map<String, String> keys) throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        StringWriter told = new StringWriter();
        try (PrintStream both = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            EngineTestKit.engine("junit-jupiter")
                    .selectors(selectMethod(testCase, "everyPlace", HttpUser.class.getName()))
                    .configurationParameter("shop.url", server.url())
                    .configurationParameter("perf.lock.wait", "off")
                    .configurationParameter(
                            "perf.report.dir",
                            reports.resolve(testCase.getSimpleName()).toString())
                    .configurationParameters(keys)
                    .execute()
                    .testEvents()
                    .failed()
                    .stream()
                    .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                    .forEach(result -> result.getThrowable().orElseThrow().printStackTrace(new PrintWriter(told)));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        Map<String, String> places = new TreeMap<>();
        places.put("console", console.toString(StandardCharsets.UTF_8));
        places.put("JUnit", told.toString());
        places.putAll(files(reports.resolve(testCase.getSimpleName())));
        return places;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static List<String> canariesIn(Map<String, String> places) {
        return places.entrySet().stream()
                .flatMap(place -> ANY_CANARY
                        .matcher(place.getValue())
                        .results()
                        .map(found -> around(place.getValue(), found.start()) + " in " + place.getKey()))
                .distinct()
                .toList();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40))
                .replace('\n', ' ');
    }

    @Test
    void noSecretOfACallIsToldAnywhere() throws IOException {
        Map<String, String> places = left(CanaryTestCase.class, Map.of());

        assertThat(canariesIn(places)).isEmpty();
        assertThat(places).hasSizeGreaterThan(4);
        assertThat(places.get("JUnit")).contains("POST /form: status 500", "password=***", "GET /api-key: status 500");
        assertThat(places.keySet()).anyMatch(name -> name.endsWith(".json")).anyMatch(name -> name.endsWith(".html"));
        assertThat(allOf(places, ".json"))
                .contains("POST /form: status 500", "GET /user-info-in-exception", "password=***");
    }

    private static String allOf(Map<String, String> places, String ending) {
        StringBuilder all = new StringBuilder();
        places.forEach((name, text) -> all.append(name.endsWith(ending) ? text : ""));
        return all.toString();
    }

    @Test
    void noSecretOfAUserThatCannotBePreparedIsTold() throws IOException {
        Map<String, String> places = left(UnpreparedTestCase.class, Map.of());

        assertThat(canariesIn(places)).isEmpty();
        assertThat(places.get("JUnit")).contains("could not be prepared", "***");
    }

    @Test
    void noSecretOfAWrongConfigurationIsTold() throws IOException {
        Map<String, String> places = left(
                WrongTestCase.class,
                Map.of(
                        "wrong.url", "http://joe:" + CANARY + "userinfo@127.0.0.1/",
                        "perf.http.trustStore", "/no/such/store",
                        "perf.http.trustStorePassword", CANARY + "truststore"));

        assertThat(canariesIn(places)).isEmpty();
        assertThat(places.get("JUnit")).contains("http://***@127.0.0.1/");
    }

    @Test
    void theSearchFindsACanary() {
        Matcher found = ANY_CANARY.matcher("a " + CANARY + "bird sings");

        assertThat(found.find()).isTrue();
    }

    @HttpTarget(value = "${shop.url}", traceParent = true, correlationHeader = "X-Load-Test")
    static class CanaryTestCase {

        @BeforeUser
        void authenticate(HttpUser http) {
            http.authenticate(
                    BearerTokens.perUser(login -> BearerToken.lasting(CANARY + "bearer", Duration.ofMinutes(5))));
        }

        @LoadTest(users = 1, iterations = 18, warmup = "0s")
        void everyPlace(HttpUser http) throws Exception {
            VirtualUser user = VirtualUser.current().orElseThrow();
            switch ((int) user.iteration()) {
                case 0 -> http.get("/bearer").expectStatus(200);
                case 1 ->
                    http.get("/own-header")
                            .header("Authorization", "Custom " + CANARY + "header")
                            .send();
                case 2 ->
                    http.get("/api-key").header("X-Api-Key", CANARY + "apikey").send();
                case 3 ->
                    http.get("/own-cookie").cookie("sid", CANARY + "cookie").send();
                case 4 -> http.get("/query?token=" + CANARY + "template").send();
                case 5 ->
                    http.get("/query-value?token={token}", CANARY + "value").send();
                case 6 ->
                    http.get("/query-method")
                            .query("access_token", CANARY + "query")
                            .send();
                case 7 -> http.get("/reset/{resetToken}", CANARY + "path").send();
                case 8 ->
                    http.post("/form")
                            .form("user", "jo", "password", CANARY + "form")
                            .send();
                case 9 ->
                    http.post("/json")
                            .json(Map.of("clientSecret", CANARY + "json"))
                            .send();
                case 10 ->
                    http.post("/xml")
                            .body("text/xml", "<a><ns:password>" + CANARY + "xml</ns:password></a>")
                            .send();
                case 11 -> http.get("/expected").expectHeader("Set-Cookie", "sid=" + CANARY + "expected");
                case 12 -> http.get("/garbage?password=" + CANARY + "garbage").send();
                case 13 -> http.get("/away?next={token}", CANARY + "redirect").send();
                case 14 ->
                    http.get("http://joe:" + CANARY + "userinfo@127.0.0.1/user-info")
                            .send();
                case 15 -> http.basic("jo", CANARY + "basic").get("/basic").send();
                case 16 ->
                    user.step("GET /user-info-in-exception", () -> {
                        throw new IllegalStateException(
                                "cannot log in with password=" + CANARY + "message",
                                new IOException("at http://joe:" + CANARY + "cause@shop/"));
                    });
                default ->
                    http.get("/body").check("looks fine", answer -> {
                        throw new IllegalStateException("{\"token\":\"" + CANARY + "check\"}");
                    });
            }
        }
    }

    @HttpTarget("${shop.url}")
    static class UnpreparedTestCase {

        @BeforeUser
        void fails(HttpUser http) {
            throw new IllegalStateException(
                    "no log-in with password=" + CANARY + "setup",
                    new IOException("http://joe:" + CANARY + "cause@shop/"));
        }

        @LoadTest(users = 1, iterations = 1)
        void everyPlace(HttpUser http) {
            http.get("/");
        }
    }

    @HttpTarget("${wrong.url}")
    static class WrongTestCase {

        @LoadTest(users = 1, iterations = 1)
        void everyPlace(HttpUser http) {
            http.get("/");
        }
    }
}
