package io.perfjunit.report.words;

import java.util.List;

/**
 * Something that must not be overlooked.
 *
 * @param css as part of the name of a style: {@code loud}, {@code bad} or {@code unsure}
 * @param title in one sentence
 * @param lines what belongs to it
 */
public record Notice(String css, String title, List<String> lines) {

    public Notice {
        lines = lines.stream().map(VisibleText::line).toList();
    }
}
