package io.perfjunit.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A table of a page of the documentation whose figures a test computes, between {@code <!-- name -->} and {@code <!-- /name -->}.
 * {@code -Dgolden.write=true} writes it anew, and the difference is to be read before it is committed.
 *
 * @param page file name within docs
 * @param name of the table
 */
public record PageTable(String page, String name) {

    /** Fails unless the page holds these lines. */
    public void holds(String lines) throws IOException {
        Path file = Path.of("..", "docs").resolve(page);
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        String text = Files.readString(file, UTF_8);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(from).as("place of table %s in %s", name, page).isBetween(begin.length(), to);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text.substring(0, from) + lines + text.substring(to), UTF_8);
        }
        assertThat(Files.readString(file, UTF_8)).contains(begin + lines + end);
    }

    /** Such as {@code 67.5 %}, and without decimals where there are none. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100).replace(".0 %", " %");
    }
}
