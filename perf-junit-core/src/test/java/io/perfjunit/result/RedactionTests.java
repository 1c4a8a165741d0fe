package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Proxy-Authorization: Basic am86cw==      | Proxy-Authorization: ***",
                "X-Api-Key: s3cr3t                        | X-Api-Key: ***",
                "set-cookie2: a=b                         | set-cookie2: ***",
                "{'refresh_token':'s3cr3t','n':1}         | {'refresh_token':'***','n':1}",
                "{\"password\":\"a\\\\\",\"n\":1}         | {\"password\":\"***\",\"n\":1}",
                "a=\"b\" token=\"s3cr3t\" c=\"d\"         | a=\"b\" token=\"***\" c=\"d\"",
                "redirect=%2Flogin%3Ftoken%3Ds3cr3t       | redirect=%2Flogin%3Ftoken%3D***",
                "<ns:Password type=\"x\">s3cr3t</ns:Password> | <ns:Password type=\"x\">***</ns:Password>",
                "<accessToken>s3cr3t</accessToken>        | <accessToken>***</accessToken>",
                "access-key=s3cr3t                        | access-key=***",
                "the key AKIAIOSFODNN7EXAMPLE is unknown  | the key *** is unknown",
                "jdbc:pg://joe:hunter2@db/shop            | jdbc:pg://***@db/shop",
            })
    void whatLooksLikeASecretIsMasked(String text, String masked) {
        assertThat(Redaction.of(text)).isEqualTo(masked);
        assertThat(Redaction.of(masked)).as("once more").isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /token: status 500 instead of 200",
                "GET /reset-token: timed out",
                "GET /cookie: status 500; body: (empty)",
                "",
                "no order 42",
                "a=1&b=2",
                "<order>42</order>",
                "at shop.Cookies.read(Cookies.java:12)"
            })
    void allElseStays(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=\"\\a", "a-", "token", "<a", "://", "eyJ", "password : "})
    void noTextCostsMoreThanItsLength(String part) {
        String hostile = "token=\"" + part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Redaction.of(hostile));
    }

    @Test
    void aNameTellsWhatItsValueIs() {
        assertThat(Redaction.isSecretName("X-Api-Key")).isTrue();
        assertThat(Redaction.isSecretName("Cookie")).isTrue();
        assertThat(Redaction.isSecretName("tokenizer")).isFalse();
    }
}
