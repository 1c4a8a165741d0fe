package io.perfjunit.report.command;

import io.perfjunit.report.json.FiguresDocument;
import io.perfjunit.report.json.FiguresJson;
import io.perfjunit.report.markdown.FiguresMarkdown;
import io.perfjunit.report.text.FiguresText;
import java.io.IOException;

/** Formats of an analysis by the names under which a user asks for them. */
enum AnalyseFormat {
    /** For a terminal. */
    TEXT,
    /** For a pull request. */
    MARKDOWN,
    /** For a program. */
    JSON;

    String of(FiguresDocument document) throws IOException {
        return switch (this) {
            case TEXT -> String.join("\n", FiguresText.lines(document)) + "\n";
            case MARKDOWN -> FiguresMarkdown.of(document);
            case JSON -> FiguresJson.write(document);
        };
    }
}
