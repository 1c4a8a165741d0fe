package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class JsonTests {

    record Order(int id, String name) {}

    @Test
    void anObjectIsSentAsJacksonWritesIt() {
        try (ScriptedServer server = ScriptedServer.answering(200, "application/json", "{}")) {
            HttpRun.once(server, (http, user) -> http.post("/orders").json(new Order(42, "ü")))
                    .withoutFailure();

            assertThat(server.requests().get(0).body()).isEqualTo("{\"id\":42,\"name\":\"ü\"}");
            assertThat(server.requests().get(0).header("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void anAnswerIsReadAsAnObjectAndUnknownFieldsAreLeftOut() {
        HttpAnswer answer = new HttpAnswer(200, Headers.of(), "{\"id\":42,\"name\":\"a\",\"new\":1}".getBytes());

        assertThat(answer.json(Order.class)).isEqualTo(new Order(42, "a"));
    }

    @Test
    void anAnswerThatIsNoSuchObjectIsToldWithoutItsSecrets() {
        HttpAnswer answer = new HttpAnswer(200, Headers.of(), "<password>s3cr3t</password>".getBytes());

        assertThat(catchThrowable(() -> answer.json(Order.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the body is no JSON of io.perfjunit.http.JsonTests$Order: ")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void whatJacksonCannotWriteIsToldAndNotSent() {
        try (ScriptedServer server = ScriptedServer.answering(200, "application/json", "{}")) {
            HttpRun run =
                    HttpRun.once(server, (http, user) -> http.post("/orders").json(new Object()));

            assertThat(run.failure())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("POST /orders: a java.lang.Object cannot be written as JSON");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void withoutJacksonTextIsSentAndObjectsAreAClearError() throws Exception {
        try (URLClassLoader loader = withoutJackson()) {
            List<?> seen = (List<?>) ((Callable<?>) loader.loadClass(WithoutJackson.class.getName())
                            .getDeclaredConstructor()
                            .newInstance())
                    .call();

            String needs =
                    " needs Jackson: add com.fasterxml.jackson.core:jackson-databind (2.x) to the test class path;"
                            + " json(String) and body(…) work without";
            assertThat(seen.stream().map(Object::toString))
                    .containsExactly(
                            "{\"n\":1}",
                            "java.lang.IllegalStateException: json(Order)" + needs,
                            "java.lang.IllegalStateException: expectJson" + needs,
                            "java.lang.IllegalStateException: json(Order.class)" + needs);
        }
    }

    private static URLClassLoader withoutJackson() {
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jackson"))
                .map(JsonTests::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Runs in a class loader that has everything but Jackson. */
    public static final class WithoutJackson implements Callable<List<String>> {

        /** Made by name. */
        public WithoutJackson() {}

        @Override
        public List<String> call() {
            try (ScriptedServer server = ScriptedServer.answering(200, "application/json", "{}")) {
                HttpRun.once(server, (http, user) -> http.post("/orders").json("{\"n\":1}"))
                        .withoutFailure();
                return List.of(
                        server.requests().get(0).body(),
                        HttpRun.once(server, (http, user) -> http.post("/orders")
                                        .json(new Order(1, "a")))
                                .failure()
                                .toString(),
                        HttpRun.once(server, (http, user) -> http.get("/orders").expectJson("/n", 1))
                                .failure()
                                .toString(),
                        HttpRun.once(server, (http, user) -> http.get("/orders")
                                        .send()
                                        .json(Order.class))
                                .failure()
                                .toString());
            }
        }
    }
}
