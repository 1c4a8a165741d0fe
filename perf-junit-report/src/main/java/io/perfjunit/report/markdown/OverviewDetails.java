package io.perfjunit.report.markdown;

import io.perfjunit.report.json.KeyFigureDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SpeedBandsDocument.SpeedBandDocument;
import io.perfjunit.report.words.KeyFigureWords;
import io.perfjunit.report.words.SpeedBandWords;

/** Every limited figure beside its limits, and how fast calls felt. */
final class OverviewDetails {

    private OverviewDetails() {}

    /** The farthest off first; empty where it would tell no more than the budgets do. */
    static String targets(RunDocument run) {
        MarkdownTable table = new MarkdownTable(
                "ttnnnnn", "State", "Figure", "Current", "Target", "Acceptable", "Critical", "Gap to the first");
        KeyFigureWords.told(run).forEach(figure -> row(table, figure, new KeyFigureWords(figure, run)));
        return table.titled("Figures and targets", "figure");
    }

    private static void row(MarkdownTable table, KeyFigureDocument figure, KeyFigureWords words) {
        table.row(
                words.state(),
                CodeSpan.of(words.name()),
                words.measured(),
                words.limit(figure.target()),
                words.limit(figure.acceptable()),
                words.limit(figure.critical()),
                words.gap());
    }

    /** Empty where every call was fast. */
    static String speed(RunDocument run) {
        MarkdownTable table = new MarkdownTable("ttnnt", "Band", "Response times", "Calls", "Steps", "Which");
        SpeedBandWords.of(run).ifPresent(words -> words.used().forEach(band -> row(table, band, words)));
        return table.titled("How fast it felt", "band");
    }

    private static void row(MarkdownTable table, SpeedBandDocument band, SpeedBandWords words) {
        table.row(
                SpeedBandWords.name(band.band()),
                words.times(band.band()),
                SpeedBandWords.counted(band.calls(), band.callShare()),
                SpeedBandWords.counted(band.steps(), band.stepShare()),
                EscapedText.inProse(words.steps(band.band())));
    }
}
