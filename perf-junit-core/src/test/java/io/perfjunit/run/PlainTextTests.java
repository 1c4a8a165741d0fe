package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void textStaysOnOneLineWithoutControlCharacters() {
        assertThat(PlainText.oneLine("a\nb\r\nc\td\u2028e\u0085f", 80)).isEqualTo("a b c d e f");
        assertThat(PlainText.oneLine("\u001B[31mred\u001B[0m", 80)).isEqualTo("[31mred [0m");
        assertThat(PlainText.oneLine("bell\u0007 and null\u0000", 80)).isEqualTo("bell and null");
    }

    @Test
    void textCannotTurnTheDirectionOfItsLine() {
        assertThat(PlainText.oneLine("safe\u202Eexe.cod\u2066\u200F", 80)).isEqualTo("safe exe.cod");
    }

    @Test
    void lettersOfAllScriptsStay() {
        assertThat(PlainText.oneLine("Zürich · Привет · שלום · 注文 · 🛒", 80))
                .isEqualTo("Zürich · Привет · שלום · 注文 · 🛒");
    }

    @Test
    void aCISystemFindsNoCommand() {
        assertThat(PlainText.oneLine("\n ::error file=a::injected", 80)).isEqualTo(": :error file=a::injected");
        assertThat(PlainText.oneLine("a ##[error]b ##vso[task.complete]c", 80))
                .isEqualTo("a # #[error]b # #vso[task.complete]c");
        assertThat(PlainText.oneLine("Shop::order ## heading", 80)).isEqualTo("Shop::order ## heading");
    }

    @Test
    void longTextIsCutAndSaysSo() {
        assertThat(PlainText.oneLine("x".repeat(300), 10))
                .isEqualTo("xxxxxxxxx…")
                .hasSize(10);
        assertThat(PlainText.oneLine("x".repeat(10), 10)).isEqualTo("xxxxxxxxxx");
    }

    @Test
    void noCharacterIsCutInHalf() {
        String cut = PlainText.oneLine("🛒".repeat(20), 10);
        assertThat(cut).isEqualTo("🛒🛒🛒🛒…");
    }

    @Test
    void halfCharactersFromElsewhereBecomeBlanks() {
        assertThat(PlainText.oneLine("a\uD83Db", 80)).isEqualTo("a b");
    }
}
