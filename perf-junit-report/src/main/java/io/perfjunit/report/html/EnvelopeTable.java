package io.perfjunit.report.html;

import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.report.json.EnvelopeDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.words.EnvelopeRanges;
import io.perfjunit.run.EnvelopeWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.SweepWords;
import java.util.List;

/** How every level of a sweep is borne. */
final class EnvelopeTable {

    private static final List<String> HEAD = List.of("Load", "State", "Throughput", "p95", "Failed");

    private EnvelopeTable() {}

    /** Empty in reports of older versions. */
    static TableView of(SweepDocument sweep) {
        return new TableView(
                "The envelope: how every level is borne",
                TableView.LED_CARDS,
                HEAD,
                sweep.envelope().stream().map(level -> row(sweep, level)).toList());
    }

    private static List<Cell> row(SweepDocument sweep, EnvelopeDocument level) {
        Double failed = level.failedShare();
        return List.of(
                Cell.of(SweepWords.load(sweep.kind(), level.load())).styled("name"),
                Cell.of(mark(level.state()) + " " + EnvelopeWords.word(level.state()))
                        .noting(level.because())
                        .styled("strong " + css(level.state())),
                Cell.of(EnvelopeRanges.perSecond(level)),
                Cell.of(EnvelopeRanges.p95(level)),
                Cell.of(failed == null ? "–" : Figures.share(failed)));
    }

    private static String mark(LevelState state) {
        return switch (state) {
            case STABLE -> "✓";
            case DEGRADING -> "!";
            case UNSTABLE -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private static String css(LevelState state) {
        return switch (state) {
            case STABLE -> "good";
            case DEGRADING -> "unsure";
            case UNSTABLE -> "bad";
            case UNKNOWN -> "muted";
        };
    }
}
