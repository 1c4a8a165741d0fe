package io.perfjunit.report.words;

import io.perfjunit.report.json.HealthDocument.SignDocument;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.run.Figures;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the machine let the load generator work, in words. */
public final class HealthWords {

    private HealthWords() {}

    /** A state with a mark that differs by shape: {@code ✓ healthy}, {@code ! suspicious}. */
    public static String state(GeneratorHealth.State state) {
        String mark =
                switch (state) {
                    case NOT_MEASURED -> "– ";
                    case HEALTHY -> "✓ ";
                    case SUSPICIOUS -> "! ";
                    case UNHEALTHY -> "✗ ";
                };
        return mark + state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Such as {@code start lag p99: 31 ms, unhealthy above 20 ms}. */
    public static String reading(SignDocument sign, GeneratorHealth.State state) {
        Double limit = state == GeneratorHealth.State.UNHEALTHY ? sign.unhealthy() : sign.suspicious();
        String reading = sign.name() + ": " + measured(sign) + ", "
                + state.name().toLowerCase(Locale.ROOT) + " above " + limit(sign, limit);
        return sign.meaning() == null ? reading : reading + ". It means: " + sign.meaning() + ".";
    }

    /** The figure of a sign. */
    public static String measured(SignDocument sign) {
        return sign.value() == null ? "not measured" : value(sign, sign.value());
    }

    /** A limit of a sign; a dash where there is none. */
    public static String limit(SignDocument sign, @Nullable Double limit) {
        return limit == null ? "–" : value(sign, limit);
    }

    private static String value(SignDocument sign, double value) {
        return sign.unit() == GeneratorHealth.Unit.SHARE ? Figures.share(value) : Figures.nanos(value);
    }
}
