package io.perfjunit.report.html;

import io.perfjunit.report.words.VisibleText;
import java.util.List;

/**
 * Something that must not be overlooked.
 *
 * @param css {@code loud}, {@code bad} or {@code unsure}
 * @param title in one sentence
 * @param lines what belongs to it
 */
record Notice(String css, String title, List<String> lines) {

    Notice {
        lines = lines.stream().map(VisibleText::line).toList();
    }
}
