package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users as browsers. */
@Timeout(20)
class CookieTests {

    private final ScriptedServer server = new ScriptedServer(request -> switch (request.target()) {
        case "/login" -> ScriptedServer.answer(200, "Set-Cookie: sid=" + request.body() + "; Path=/; HttpOnly", "");
        case "/enter" -> ScriptedServer.answer(302, "Set-Cookie: seen=yes; Path=/\r\nLocation: /entered", "");
        default -> ScriptedServer.answer(200, "", "");
    });

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> cookiesSentTo(String target) {
        return server.requests().stream()
                .filter(request -> request.target().equals(target))
                .map(request -> Objects.requireNonNullElse(request.header("Cookie"), ""))
                .toList();
    }

    private HttpSettings settings() {
        return HttpSettings.of(new BaseUrl(server.url()));
    }

    @Test
    void everyUserKeepsItsOwnFromIterationToIteration() {
        HttpRun.of(settings(), Load.users(2).iterations(20), (http, user) -> {
                    if (user.iteration() == 0) {
                        http.post("/login").body("text/plain", "u" + user.id());
                    }
                    http.get("/cart/{user}", user.id());
                })
                .withoutFailure();

        Stream.of(0, 1)
                .forEach(user ->
                        assertThat(cookiesSentTo("/cart/" + user)).isNotEmpty().allMatch(("sid=u" + user)::equals));
    }

    @Test
    void aCookieThatARedirectSetsIsSentWithTheNextHop() {
        HttpRun.once(server, (http, user) -> http.get("/enter").expectStatus(200))
                .withoutFailure();

        assertThat(cookiesSentTo("/entered")).containsExactly("seen=yes");
    }

    @Test
    void aUserCanReadAndForgetThem() {
        HttpRun.once(server, (http, user) -> {
                    http.post("/login").body("text/plain", "u7");
                    assertThat(http.cookie("sid")).contains("u7");
                    assertThat(http.cookie("other")).isEmpty();
                    http.clearCookies();
                    assertThat(http.cookie("sid")).isEmpty();
                    http.get("/cart");
                })
                .withoutFailure();

        assertThat(cookiesSentTo("/cart")).containsExactly("");
    }

    @Test
    void aCallThatBringsCookiesOfItsOwnSendsBoth() {
        HttpRun.once(server, (http, user) -> {
                    http.get("/cart").header("Cookie", "theme=dark");
                    http.post("/login").body("text/plain", "u7");
                    http.get("/cart").header("Cookie", "theme=dark");
                })
                .withoutFailure();

        assertThat(cookiesSentTo("/cart")).containsExactly("theme=dark", "sid=u7; theme=dark");
    }

    @Test
    void withoutCookiesNoneIsKept() {
        HttpRun.of(settings().withoutCookies(), Load.users(1).iterations(1), (http, user) -> {
                    http.post("/login").body("text/plain", "u7");
                    http.get("/cart");
                    assertThat(http.cookie("sid")).isEmpty();
                })
                .withoutFailure();

        assertThat(cookiesSentTo("/cart")).containsExactly("");
    }
}
