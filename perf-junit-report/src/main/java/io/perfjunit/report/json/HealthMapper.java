package io.perfjunit.report.json;

import io.perfjunit.report.json.HealthDocument.SignDocument;
import io.perfjunit.report.json.HealthDocument.StandstillDocument;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * Generator health as a document. What could not be measured has no value there, and what has no limit no limit: JSON has
 * neither NaN nor infinity.
 */
final class HealthMapper {

    private HealthMapper() {}

    static HealthDocument toDocument(GeneratorHealth health) {
        return new HealthDocument(
                health.state(),
                health.signs().stream().map(HealthMapper::sign).toList(),
                health.standstills().stream().map(HealthMapper::standstill).toList());
    }

    private static StandstillDocument standstill(Standstill time) {
        return new StandstillDocument(
                time.kind(), time.at().toNanos(), time.length().toNanos());
    }

    private static SignDocument sign(GeneratorHealth.Sign sign) {
        return new SignDocument(
                WellFormed.text(sign.name()),
                sign.unit(),
                finite(sign.value()),
                finite(sign.suspicious()),
                finite(sign.unhealthy()),
                sign.state(),
                sign.meaning().isEmpty() ? null : WellFormed.text(sign.meaning()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
