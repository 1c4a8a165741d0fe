package io.perfjunit.report.json;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.Standstill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the machine let the load generator work.
 *
 * @param state the worst state of all signs that were measured
 * @param signs every sign that was looked for
 * @param standstills when nothing ran, in order; the longest, where there were many
 */
public record HealthDocument(
        GeneratorHealth.State state, List<SignDocument> signs, List<StandstillDocument> standstills) {

    public HealthDocument {
        Required.field("health.state", state);
        signs = RunDocument.orEmpty(signs);
        standstills = RunDocument.orEmpty(standstills);
    }

    /**
     * A time in which nothing of the JVM could run.
     *
     * @param kind what stood still
     * @param startNanos when it began
     * @param lengthNanos how long it lasted
     */
    public record StandstillDocument(Standstill.Kind kind, long startNanos, long lengthNanos) {

        public StandstillDocument {
            Required.field("standstill.kind", kind);
        }
    }

    /**
     * One sign.
     *
     * @param name in the words of the report
     * @param unit what the values count
     * @param value the figure; left out when it could not be measured
     * @param suspicious above this it is suspicious; left out when no value is
     * @param unhealthy above this it is unhealthy; left out when no value is
     * @param state how to read it
     * @param meaning what a high value says; left out when the name says it
     */
    public record SignDocument(
            String name,
            GeneratorHealth.Unit unit,
            @Nullable Double value,
            @Nullable Double suspicious,
            @Nullable Double unhealthy,
            GeneratorHealth.State state,
            @Nullable String meaning) {

        public SignDocument {
            Required.field("sign.name", name);
            Required.field("sign.unit", unit);
            Required.field("sign.state", state);
        }
    }
}
