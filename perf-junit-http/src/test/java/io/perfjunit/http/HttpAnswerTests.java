package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read out of an answer. */
class HttpAnswerTests {

    private static final String JSON =
            "{\"id\": 42, \"total\": 9.5, \"huge\": 1e30, \"paid\": true, \"note\": null, \"items\": [{\"name\": \"pen\"}], \"token\": \"s3cr3t\"}";

    private final HttpAnswer answer = answer(JSON);

    private static HttpAnswer answer(String body, String... headers) {
        return new HttpAnswer(200, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    record Item(String name) {}

    @Test
    void valuesAreReadByPointerAndByPath() {
        assertThat(answer.jsonLong("/id")).isEqualTo(42);
        assertThat(answer.jsonDouble("$.total")).isEqualTo(9.5);
        assertThat(answer.jsonDouble("/id")).isEqualTo(42);
        assertThat(answer.jsonText("$.items[0].name")).isEqualTo("pen");
        assertThat(answer.jsonText("/token")).isEqualTo("s3cr3t");
        assertThat(List.of(answer.jsonText("/id"), answer.jsonText("/paid"))).containsExactly("42", "true");
        assertThat(answer.json("/items/0", Item.class)).isEqualTo(new Item("pen"));
        assertThat(answer.json("$.items", Item[].class)).containsExactly(new Item("pen"));
        assertThat(answer("[1,2]").json("", int[].class)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/nothing | JSON /nothing is missing instead of a Long",
                "/note    | JSON /note is null instead of a Long",
                "/total   | JSON /total is 9.5 instead of a Long",
                "/huge    | JSON /huge is 1.0E30 instead of a Long",
                "/paid    | JSON /paid is true instead of a Long",
                "/items   | JSON /items is [{\"name\":\"pen\"}] instead of a Long",
                "$.token  | JSON $.token is *** instead of a Long",
                "``       | JSON body is {\"id\":42,\"total\":9.5,\"huge\":1.0E30,\"paid\":true,\"note\":null,\"items\":[{\"name\":\"pen\"}],\"token\":\"***\"} instead of a Long",
            })
    void aValueOfAnotherTypeIsToldAndNeverMadeUp(String place, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.jsonLong(place))
                .withMessage(
                        told + "; status 200, " + JSON.length() + " bytes; body: " + JSON.replace("s3cr3t", "***"));
    }

    @Test
    void textsAndNumbersAreNotTakenForEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.jsonText("/items"))
                .withMessageStartingWith("JSON /items is [{\"name\":\"pen\"}] instead of a String; ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.jsonDouble("/items/0/name"))
                .withMessageStartingWith("JSON /items/0/name is \"pen\" instead of a Double; ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.json("/items", Item.class))
                .withMessageStartingWith("JSON /items is no Item; status 200, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer("<h1>Oops</h1>").jsonText("/id"))
                .withMessage("JSON /id is no String; status 200, 13 bytes; body: <h1>Oops</h1>");
    }

    @Test
    void aMalformedPlaceIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.jsonText("$..id"))
                .withMessage(
                        "json(\"$..id\"): a path has names (.name, ['name']) and places ([0]) only, not \"..id\"; for more take check(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer.jsonText(null))
                .withMessage("json needs a place, such as /items/0");
    }

    @Test
    void cookiesAreReadByName() {
        HttpAnswer setting = answer(
                "",
                "Set-Cookie",
                "sid=1; Path=/; HttpOnly",
                "Set-Cookie",
                "theme=dark",
                "set-cookie",
                "sid=2=b;Secure");

        assertThat(setting.cookie("sid")).contains("2=b");
        assertThat(setting.cookie("theme")).contains("dark");
        assertThat(setting.cookie("si")).isEmpty();
        assertThat(setting.cookie("Path")).isEmpty();
    }

    @Test
    void whatIsReadOutGoesIntoTheNextCall() {
        try (ScriptedServer server = new ScriptedServer(request -> ScriptedServer.answer(
                request.header("Authorization") == null ? 200 : 202, "", "{\"token\":\"s3cr3t\"}"))) {
            HttpRun.once(server, (http, user) -> {
                        String token = http.post("/login")
                                .json(Map.of("name", "Jo"))
                                .expectStatus(200)
                                .send()
                                .jsonText("/token");
                        http.get("/account")
                                .header("Authorization", "Bearer " + token)
                                .expectStatus(202);
                    })
                    .withoutFailure();
        }
    }
}
