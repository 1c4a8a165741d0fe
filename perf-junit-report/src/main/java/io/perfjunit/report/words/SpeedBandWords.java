package io.perfjunit.report.words;

import io.perfjunit.analysis.band.SpeedBand;
import io.perfjunit.report.json.OverviewDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SpeedBandsDocument;
import io.perfjunit.report.json.SpeedBandsDocument.SpeedBandDocument;
import io.perfjunit.report.json.SpeedBandsDocument.StepBandDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How fast calls felt, in words. */
public final class SpeedBandWords {

    private static final int MOST_NAMES = 6;

    private final SpeedBandsDocument speed;

    private SpeedBandWords(SpeedBandsDocument speed) {
        this.speed = speed;
    }

    /** Words for the bands of a load; empty where every call was fast: then there is nothing to tell apart. */
    public static Optional<SpeedBandWords> of(RunDocument run) {
        return Optional.ofNullable(run.overview())
                .map(OverviewDocument::speed)
                .filter(speed -> !speed.allFast())
                .map(SpeedBandWords::new);
    }

    /** Bands that have a call or a step. */
    public List<SpeedBandDocument> used() {
        return speed.bands().stream()
                .filter(band -> band.calls() > 0 || band.steps() > 0)
                .toList();
    }

    /** A band by its name. */
    public static String name(SpeedBand band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    /** The times of a band: {@code up to 500 ms}, {@code up to 2 s}, {@code more than 15 s}. */
    public String times(SpeedBand band) {
        return switch (band) {
            case FAST -> "up to " + Figures.nanos(speed.fastNanos());
            case MODERATE -> "up to " + Figures.nanos(speed.moderateNanos());
            case SLOW -> "up to " + Figures.nanos(speed.slowNanos());
            case CRITICAL -> "more than " + Figures.nanos(speed.slowNanos());
            case FAILED -> "";
        };
    }

    /** A number with its share of all: {@code 8 (44.4 %)}. Only what is all of them is 100 %. */
    public static String counted(long count, double share) {
        return Figures.count(count) + (count == 0 ? "" : " (" + Figures.valueBeside(Unit.SHARE, share, 1) + ")");
    }

    /** The steps of a band, by name. */
    public String steps(SpeedBand band) {
        List<String> names = speed.steps().stream()
                .filter(step -> step.band() == band)
                .map(StepBandDocument::step)
                .map(step -> step.isEmpty() ? "the iteration" : step)
                .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }
}
