package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.http.ScriptedServer.Request;
import io.perfjunit.result.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent as the body of a call. */
class HttpBodyTests {

    private final ScriptedServer server =
            new ScriptedServer(request -> request.target().equals("/moved")
                    ? ScriptedServer.answer(307, "Location: /new", "")
                    : ScriptedServer.answer(200, "Content-Type: text/plain", "hello"));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    private Request sent(HttpRun.Body body) {
        HttpRun.once(server, body).withoutFailure();
        return server.requests().get(server.requests().size() - 1);
    }

    private Throwable mistake(HttpRun.Body body) {
        int before = server.requests().size();
        Throwable failure = HttpRun.once(server, body).failure();
        assertThat(server.requests()).as("nothing is sent").hasSize(before);
        return failure;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void withoutABodyAPostIsSentWithAnEmptyOne() {
        Request request = sent((http, user) -> http.post("/x"));

        assertThat(request.header("Content-Length")).isEqualTo("0");
        assertThat(request.header("Content-Type")).isNull();
        assertThat(sent((http, user) -> http.delete("/x")).header("Content-Length"))
                .isNull();
        assertThat(sent((http, user) -> http.post("/x").body("text/plain", "")).header("Content-Type"))
                .isEqualTo("text/plain");
    }

    @Test
    void aFormIsSentAsABrowserSendsIt() {
        Request request = sent((http, user) ->
                http.post("/x").form("name", "Jo & Co", "age", 42, "tags", List.of("a", "b"), "empty", ""));

        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.body()).isEqualTo("name=Jo%20%26%20Co&age=42&tags=a&tags=b&empty=");
        assertThat(sent((http, user) -> http.post("/x").form(new TreeMap<>(Map.of("b", 2, "a", "ü"))))
                        .body())
                .isEqualTo("a=%C3%BC&b=2");
    }

    @Test
    void aFormThatLacksAValueIsAMistake() {
        assertThat(mistake((http, user) -> http.post("/x").form("name", "Jo", "age")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("POST /x: form(…) has a name without a value; it takes names and values in turn");
        assertThat(mistake((http, user) -> http.post("/x").form("name", null)))
                .hasMessage("POST /x: the value of \"name\" is null");
        assertThat(mistake((http, user) -> http.post("/x").form("", "Jo")))
                .hasMessage("POST /x: a parameter has no name");
    }

    @Test
    void severalPartsAreFieldsFilesAndBytes() throws IOException {
        Path notes = file("notes.txt", "from disk");

        Request request = sent((http, user) -> http.post("/x")
                .part("title", "Ü")
                .part("doc", notes)
                .part("image", "a\"b\r\n.png", "image/png", new byte[] {65, 66}));

        String type = request.header("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=perf-junit-");
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        assertThat(request.body())
                .isEqualTo(String.join(
                        "\r\n",
                        boundary,
                        "Content-Disposition: form-data; name=\"title\"",
                        "",
                        "Ü",
                        boundary,
                        "Content-Disposition: form-data; name=\"doc\"; filename=\"notes.txt\"",
                        "Content-Type: text/plain",
                        "",
                        "from disk",
                        boundary,
                        "Content-Disposition: form-data; name=\"image\"; filename=\"a%22b%0D%0A.png\"",
                        "Content-Type: image/png",
                        "",
                        "AB",
                        boundary + "--",
                        ""));
        assertThat(request.header("Transfer-Encoding")).isNull();
    }

    @Test
    void theContentTypeOfPartsCannotBeSet() {
        assertThat(mistake((http, user) -> http.post("/x")
                        .header("content-type", "multipart/form-data")
                        .part("a", 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("POST /x: the Content-Type of parts names what stands between them, and is set with them");
    }

    @Test
    void aCallHasOneBody() {
        assertThat(mistake((http, user) -> http.post("/x").json("{}").part("a", 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("POST /x: has a body already; a call has one");
        assertThat(mistake((http, user) -> http.post("/x").part("a", 1).json("{}")))
                .hasMessage("POST /x: has a body already; a call has one");
        assertThat(mistake((http, user) -> http.post("/x").json("{}").form("a", 1)))
                .hasMessage("POST /x: has a body already; a call has one");
        assertThat(mistake((http, user) -> http.get("/x").part("a", 1))).hasMessage("GET /x: a GET has no body");
    }

    @Test
    void aFileIsSentWithItsLength() throws IOException {
        Path orders = file("orders.csv", "a;b\n1;2\n");

        Request request = sent((http, user) -> http.put("/x").body("text/csv", orders));

        assertThat(request.body()).isEqualTo("a;b\n1;2\n");
        assertThat(request.header("Content-Length")).isEqualTo("8");
        assertThat(request.header("Content-Type")).isEqualTo("text/csv");
    }

    @Test
    void aFileThatIsMissingIsAMistake() {
        Path missing = folder.resolve("missing.csv");

        assertThat(mistake((http, user) -> http.put("/x").body("text/csv", missing)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PUT /x: there is no file " + missing);
        assertThat(mistake((http, user) -> http.put("/x").part("doc", folder)))
                .hasMessage("PUT /x: there is no file " + folder);
    }

    @Test
    void aStreamIsOpenedForEveryCallAndClosed() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        HttpRun.Body body = (http, user) -> {
            for (int i = 0; i < 2; i++) {
                http.post("/x").body("text/plain", () -> {
                    opened.incrementAndGet();
                    return closing("streamed", closed);
                });
            }
        };

        Request request = sent(body);

        assertThat(request.body()).isEqualTo("streamed");
        assertThat(request.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(List.of(opened.get(), closed.get())).containsExactly(2, 2);
    }

    private static InputStream closing(String content, AtomicInteger closed) {
        return new ByteArrayInputStream(content.getBytes()) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @Test
    void aStreamIsOpenedAnewForARedirectThatAsksForTheBodyAgain() {
        AtomicInteger opened = new AtomicInteger();

        Request request = sent((http, user) -> http.post("/moved").body("text/plain", 8, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream("streamed".getBytes());
        }));

        assertThat(request.target() + " " + request.body()).isEqualTo("/new streamed");
        assertThat(request.header("Content-Length")).isEqualTo("8");
        assertThat(opened).hasValue(2);
    }

    @Test
    void aStreamThatFailsIsNoFaultOfTheService() {
        List<HttpRun> runs = new ArrayList<>();
        runs.add(HttpRun.once(server, (http, user) -> http.post("/x").body("text/plain", () -> {
            throw new IllegalStateException("no such record");
        })));
        runs.add(HttpRun.once(server, (http, user) -> http.post("/x").body("text/plain", 9, () -> stream("short"))));
        runs.add(HttpRun.once(server, (http, user) -> http.post("/x").body("text/plain", 3, () -> stream("long"))));
        runs.add(HttpRun.once(server, (http, user) -> http.post("/x").body("text/plain", () -> null)));

        assertThat(runs)
                .allSatisfy(run -> {
                    assertThat(run.outcomes("POST /x")).isEqualTo(Map.of(Outcome.ERROR, 1L));
                    assertThat(run.kind()).isEqualTo("POST /x: the body to send could not be read");
                })
                .extracting(run -> run.failure().getMessage())
                .containsExactly(
                        "POST /x: the body to send could not be read (java.lang.IllegalStateException: no such record)",
                        "POST /x: the body to send could not be read (it ended after 5 of 9 bytes)",
                        "POST /x: the body to send could not be read (it is longer than 3 bytes)",
                        "POST /x: the body to send could not be read (the stream is null)");
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes());
    }

    @Test
    void aHugeBodyIsReadInSmallPieces() {
        AtomicInteger largest = new AtomicInteger();

        Request request = sent((http, user) -> http.post("/x").body("text/plain", 8 << 20, () -> endless(largest)));

        assertThat(request.body()).hasSize(8 << 20);
        assertThat(largest.get()).isBetween(1, 64 << 10);
    }

    private static InputStream endless(AtomicInteger largest) {
        return new InputStream() {
            private int left = 8 << 20;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                largest.accumulateAndGet(most, Math::max);
                int read = Math.min(most, left);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
    }

    @Test
    void aBodyWithoutContentOrTypeIsAMistake() {
        assertThat(mistake((http, user) -> http.post("/x").json(null)))
                .hasMessage("POST /x: json(null): there is no value");
        assertThat(mistake((http, user) -> http.post("/x").body("text/plain", (String) null)))
                .hasMessage("POST /x: body(null): there is no value");
        assertThat(mistake((http, user) -> http.post("/x").part("a", (Object) null)))
                .hasMessage("POST /x: part(null): there is no value");
        assertThat(mistake((http, user) -> http.post("/x").body("text", "a")))
                .hasMessage("\"text\" is no content type such as text/plain");
        assertThat(mistake((http, user) -> http.post("/x").body("text/plain\r\nX-Evil: 1", "a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mistake((http, user) -> http.post("/x").body(null, "a")))
                .hasMessage("\"null\" is no content type such as text/plain");
        assertThat(mistake((http, user) -> http.post("/x").body("text/plain", -1, () -> stream(""))))
                .hasMessage("POST /x: a body of -1 bytes");
    }
}
