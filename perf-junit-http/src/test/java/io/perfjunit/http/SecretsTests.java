package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Authorization: Bearer abc.def-123        | Authorization: ***",
                "Cookie: SID=31d4d96e; theme=dark         | Cookie: ***",
                "Set-Cookie: SID=31d4d96e                 | Set-Cookie: ***",
                "{\"access_token\":\"s3cr3t\",\"n\":1}    | {\"access_token\":\"***\",\"n\":1}",
                "{\"password\": \"a\\\"b c\", \"n\": 1}   | {\"password\": \"***\", \"n\": 1}",
                "{\"token\":12345}                        | {\"token\":***}",
                "{\"authorization\":\"Bearer x\"}         | {\"authorization\":\"***\"}",
                "grant=x&client_secret=s3cr3t&n=1         | grant=x&client_secret=***&n=1",
                "/reset?resetToken=s3cr3t                 | /reset?resetToken=***",
                "api_key=s3cr3t                           | api_key=***",
                "<password>s3cr3t</password>              | <password>***</password>",
                "sent bearer s3cr3t-s3cr3t here           | sent bearer *** here",
                "got eyJhbGciOiJ.eyJzdWIi.SflKx           | got ***",
                "http://joe:hunter2@shop/                 | http://***@shop/",
                "{\"token\":\"cut off in the mid          | {\"token\":\"***",
            })
    void valuesThatLookLikeCredentialsAreMasked(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"no order 42\"}",
                "the token has expired",
                "the basic idea",
                "http://shop/orders/42?page=3",
                "passwords differ",
            })
    void allElseStays(String text) {
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @Test
    void aBodyIsShownInOneShortLine() {
        assertThat(BodyExcerpt.of("a\r\n  b\tc\u0000")).isEqualTo("a b c�");
        assertThat(BodyExcerpt.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(BodyExcerpt.of("x".repeat(201))).isEqualTo("x".repeat(200) + "… (201 characters)");
    }

    @Test
    void aSecretThatTheShorteningWouldCutIsMaskedAsAWhole() {
        String body = "x".repeat(180) + " {\"token\":\"" + "s".repeat(50) + "\"}";

        assertThat(BodyExcerpt.of(body)).contains("\"token\":\"***").doesNotContain("sss");
    }

    @Test
    void aBodyThatIsNoTextIsOnlyCounted() {
        HttpAnswer image = new HttpAnswer(200, Headers.of("Content-Type", "image/png"), new byte[7]);
        HttpAnswer nothing = new HttpAnswer(204, Headers.of(), new byte[0]);

        assertThat(BodyExcerpt.of(image)).isEqualTo("(7 bytes of image/png)");
        assertThat(BodyExcerpt.of(nothing)).isEqualTo("(empty)");
    }
}
