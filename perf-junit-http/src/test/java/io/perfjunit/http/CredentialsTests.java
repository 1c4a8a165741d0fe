package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What calls prove themselves by, and where that does not go. */
@Timeout(20)
class CredentialsTests {

    private final ScriptedServer other = ScriptedServer.answering(200, "text/plain", "elsewhere");
    private final ScriptedServer server = new ScriptedServer(request -> switch (request.target()) {
        case "/away" -> ScriptedServer.answer(302, "Location: " + other.url() + "/away", "");
        case "/on" -> ScriptedServer.answer(302, "Location: /there", "");
        default -> ScriptedServer.answer(200, "", "");
    });

    @AfterEach
    void close() {
        server.close();
        other.close();
    }

    private static List<String> sent(ScriptedServer to, String header) {
        return to.requests().stream()
                .map(request -> Objects.requireNonNullElse(request.header(header), "none"))
                .toList();
    }

    @Test
    void basicSendsUserAndPasswordInUtf8() {
        HttpRun.once(server, (http, user) -> http.basic("jo", "pässword").get("/orders"))
                .withoutFailure();

        assertThat(sent(server, "Authorization")).containsExactly("Basic am86cMOkc3N3b3Jk");
    }

    @Test
    void aBearerTokenGoesWithAllLaterCallsUntilAnother() {
        HttpRun.once(server, (http, user) -> {
                    http.get("/orders");
                    http.bearer("one");
                    http.get("/orders");
                    http.get("/orders");
                    http.bearer("two");
                    http.get("/orders");
                    http.authenticate(HttpAuth.none());
                    http.get("/orders");
                })
                .withoutFailure();

        assertThat(sent(server, "Authorization"))
                .containsExactly("none", "Bearer one", "Bearer one", "Bearer two", "none");
    }

    @Test
    void aCallThatBringsItsOwnKeepsIt() {
        HttpRun.once(server, (http, user) -> http.bearer("one").get("/orders").header("Authorization", "mine"))
                .withoutFailure();

        assertThat(sent(server, "Authorization")).containsExactly("mine");
    }

    @Test
    void aHookSeesWholeTheCallThatItSigns() {
        HttpRun.once(server, (http, user) -> {
                    http.authenticate(call -> call.set(
                            "X-Signature",
                            call.method() + " " + call.url().getPath() + " "
                                    + call.header("X-Day").orElse("?") + " " + call.body().length));
                    http.post("/orders").header("X-Day", "Monday").body("text/plain", "hello");
                })
                .withoutFailure();

        assertThat(sent(server, "X-Signature")).containsExactly("POST /orders Monday 5");
        assertThat(server.requests().get(0).body()).isEqualTo("hello");
    }

    @Test
    void aHookThatFailsIsToldAndNothingIsSent() {
        HttpRun run = HttpRun.once(server, (http, user) -> {
            http.authenticate(call -> {
                throw new java.io.IOException("no key at token=s3cr3t");
            });
            http.get("/orders").send();
        });

        assertThat(run.failure()).hasMessage("authentication of the call failed: no key at token=***");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRedirectToAnotherServiceDoesNotTakeThemAlong() {
        HttpRun.once(server, (http, user) -> {
                    http.authenticate(call -> {
                        call.authorize("Bearer one");
                        call.set("X-Api-Key", "two");
                    });
                    http.get("/away").header("Cookie", "three=3");
                })
                .withoutFailure();

        assertThat(sent(server, "X-Api-Key")).containsExactly("two");
        assertThat(sent(server, "Cookie")).containsExactly("three=3");
        assertThat(sent(other, "Authorization")).containsExactly("none");
        assertThat(sent(other, "X-Api-Key")).containsExactly("none");
        assertThat(sent(other, "Cookie")).containsExactly("none");
    }

    @Test
    void aRedirectWithinTheServiceDoes() {
        HttpRun.once(server, (http, user) -> {
                    http.authenticate(call -> {
                        call.authorize("Bearer one");
                        call.set("X-Api-Key", "two");
                    });
                    http.get("/on");
                })
                .withoutFailure();

        assertThat(sent(server, "Authorization")).containsExactly("Bearer one", "Bearer one");
        assertThat(sent(server, "X-Api-Key")).containsExactly("two", "two");
    }

    @Test
    void aWholeUrlElsewhereGoesWithout() {
        HttpRun.once(server, (http, user) -> http.bearer("one").get(other.url() + "/orders"))
                .withoutFailure();

        assertThat(sent(other, "Authorization")).containsExactly("none");
    }

    @Test
    void whatCannotBeSentIsRefusedWithoutItsValue() {
        assertThatThrownBy(() -> BearerToken.lasting("s3cr3t\r\nX: y"))
                .hasMessage("a bearer token has characters that cannot be sent");
        assertThatThrownBy(() -> BearerToken.lasting("")).hasMessage("a bearer token is empty");
        assertThatThrownBy(() -> HttpAuth.basic("jo:e", "s3cr3t"))
                .hasMessage("the user of Basic authentication has a colon, which ends its name");
        HttpRun run = HttpRun.once(server, (http, user) -> {
            http.authenticate(call -> call.set("X-Key", "s3cr3t\n"));
            http.get("/orders").send();
        });

        assertThat(run.failure())
                .hasMessage("the value of the header \"X-Key\" that authenticates a call, or its name, has characters"
                        + " that cannot be sent")
                .hasNoCause();
        assertThat(BearerToken.lasting("s3cr3t")).hasToString("bearer token ***");
    }
}
