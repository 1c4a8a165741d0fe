package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Console console(boolean quiet, boolean live) {
        return new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), quiet, live);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void onATerminalProgressTakesThePlaceOfWhatWasThere() {
        Console console = console(false, true);
        console.progress("10 %");
        console.progress("20 %");
        console.say(List.of("done", "all"));
        console.complain("trouble");
        assertThat(printed())
                .isEqualTo("\rperf-junit · 10 %\u001b[K\rperf-junit · 20 %\u001b[K"
                        + "\r\u001b[Kperf-junit · done\nall\nperf-junit · trouble\n");
    }

    @Test
    void inALogEveryLineStays() {
        Console console = console(false, false);
        console.progress("10 %");
        console.say("done");
        assertThat(printed()).isEqualTo("perf-junit · 10 %\nperf-junit · done\n");
    }

    @Test
    void aQuietOneSaysNothingButTrouble() {
        Console console = console(true, true);
        console.progress("10 %");
        console.say("done");
        console.complain("trouble");
        assertThat(console.isLive()).isFalse();
        assertThat(printed()).isEqualTo("perf-junit · trouble\n");
    }

    @Test
    void theOutputOfABuildIsNoTerminal() {
        assertThat(Terminal.isThere()).isFalse();
    }
}
