package io.perfjunit.report.words;

import io.perfjunit.report.json.EnvelopeDocument;
import io.perfjunit.run.Figures;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** From where to where the figures of a level went, in words. */
public final class EnvelopeRanges {

    private EnvelopeRanges() {}

    /** Such as {@code 300/s to 350/s}; one value where it did not change, a dash where nothing is known. */
    public static String perSecond(EnvelopeDocument level) {
        return range(level.perSecondLow(), level.perSecondHigh(), Figures::perSecond);
    }

    /** Such as {@code 480 ms to 510 ms}. */
    public static String p95(EnvelopeDocument level) {
        return range(level.p95LowNanos(), level.p95HighNanos(), Figures::nanos);
    }

    private static String range(@Nullable Number low, @Nullable Number high, DoubleFunction<String> words) {
        if (low == null || high == null) {
            return "–";
        }
        String from = words.apply(low.doubleValue());
        String to = words.apply(high.doubleValue());
        return from.equals(to) ? from : from + " to " + to;
    }
}
