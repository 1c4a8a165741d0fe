package io.perfjunit.report.html;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SpeedBandsDocument.SpeedBandDocument;
import io.perfjunit.report.words.SpeedBandWords;
import java.util.List;

/** Steps and calls by how fast they felt. */
final class SpeedTable {

    private static final List<String> HEAD = List.of("Band", "Response times", "Calls", "Steps", "Which");

    private SpeedTable() {}

    /** Empty where every call was fast: then there is nothing to tell apart. */
    static TableView of(RunDocument run) {
        return new TableView(
                "How fast it felt",
                TableView.LED_CARDS,
                HEAD,
                SpeedBandWords.of(run).map(SpeedTable::rows).orElse(List.of()));
    }

    private static List<List<Cell>> rows(SpeedBandWords words) {
        return words.used().stream().map(band -> row(band, words)).toList();
    }

    private static List<Cell> row(SpeedBandDocument band, SpeedBandWords words) {
        return List.of(
                Cell.of(SpeedBandWords.name(band.band())).styled("verdict " + css(band)),
                Cell.of(words.times(band.band())),
                Cell.of(SpeedBandWords.counted(band.calls(), band.callShare())),
                Cell.of(SpeedBandWords.counted(band.steps(), band.stepShare())),
                Cell.of(words.steps(band.band())).styled("picture wrapped"));
    }

    private static String css(SpeedBandDocument band) {
        return switch (band.band()) {
            case FAST -> "good";
            case MODERATE -> "muted";
            case SLOW -> "unsure";
            case CRITICAL, FAILED -> "bad";
        };
    }
}
