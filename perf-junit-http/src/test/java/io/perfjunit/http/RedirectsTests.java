package io.perfjunit.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTests {

    private static final RequestBody BODY = RequestBody.create(new byte[] {1});

    private static Request request(String method) {
        boolean takesBody = !method.equals("GET") && !method.equals("HEAD");
        return new Request.Builder()
                .url("http://shop/a/b")
                .method(method, takesBody ? BODY : null)
                .header("Content-Type", "text/plain")
                .header("Authorization", "Basic eA==")
                .header("Accept", "text/html")
                .build();
    }

    private static @Nullable Request next(Request request, int status, @Nullable String location) {
        Response.Builder answer = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("");
        if (location != null) {
            answer.header("Location", location);
        }
        return Redirects.next(request, answer.build());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 300, GET", "GET, 301, GET", "GET, 302, GET", "GET, 303, GET", "GET, 307, GET", "GET, 308, GET",
        "HEAD, 301, HEAD", "HEAD, 303, HEAD", "POST, 301, GET", "POST, 302, GET", "POST, 303, GET", "POST, 307, POST",
        "POST, 308, POST", "PUT, 302, PUT", "PUT, 303, GET", "DELETE, 303, GET", "PATCH, 308, PATCH"
    })
    void theMethodIsKeptUnlessWhatWasToBeDoneIsDone(String method, int status, String expected) {
        Request next = requireNonNull(next(request(method), status, "/c"));
        assertThat(next.method()).isEqualTo(expected);
        assertThat(next.url()).hasToString("http://shop/c");
        boolean changed = !method.equals(expected);
        assertThat(next.header("Content-Type")).isEqualTo(changed ? null : "text/plain");
        assertThat(next.header("Accept")).isEqualTo("text/html");
        assertThat(next.body() == null).isEqualTo(changed || method.equals("GET") || method.equals("HEAD"));
    }

    @Test
    void otherAnswersLeadNowhere() {
        for (int status : new int[] {200, 201, 304, 305, 399, 404, 503}) {
            assertThat(next(request("GET"), status, "/c"))
                    .as("status " + status)
                    .isNull();
        }
        assertThat(next(request("GET"), 302, null)).isNull();
        assertThat(next(request("GET"), 302, "ftp://shop/c")).isNull();
    }

    @Test
    void aPlaceIsRelativeToTheOneBefore() {
        assertThat(requireNonNull(next(request("GET"), 302, "c?x=1")).url()).hasToString("http://shop/a/c?x=1");
        assertThat(requireNonNull(next(request("GET"), 302, "//other/c")).url()).hasToString("http://other/c");
    }

    @Test
    void elsewhereNothingProvesWhoTheUserIs() {
        assertThat(requireNonNull(next(request("GET"), 302, "/c")).header("Authorization"))
                .isNotNull();
        for (String elsewhere : new String[] {"http://other/c", "https://shop/c", "http://shop:8080/c"}) {
            assertThat(requireNonNull(next(request("GET"), 302, elsewhere)).header("Authorization"))
                    .as(elsewhere)
                    .isNull();
        }
    }

    @Test
    void aBodyThatIsSpentIsNotSentAgain() {
        RequestBody once = new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return null;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) {}
        };
        Request post = request("POST").newBuilder().post(once).build();
        assertThat(next(post, 307, "/c")).isNull();
        assertThat(next(post, 302, "/c")).isNotNull();
    }

    @Test
    void twentyAreFollowedAndNoMore() {
        assertThatCode(() -> Redirects.requireFewer(19)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Redirects.requireFewer(20))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("Too many follow-up requests: 21");
    }
}
