package io.perfjunit.report.json;

import io.perfjunit.report.json.HealthDocument.SignDocument;
import io.perfjunit.result.GeneratorHealth;

/** Generator health as a document. What could not be measured has no value there, since JSON has no NaN. */
final class HealthMapper {

    private HealthMapper() {}

    static HealthDocument toDocument(GeneratorHealth health) {
        return new HealthDocument(
                health.state(), health.signs().stream().map(HealthMapper::sign).toList());
    }

    private static SignDocument sign(GeneratorHealth.Sign sign) {
        return new SignDocument(
                WellFormed.text(sign.name()),
                sign.unit(),
                Double.isFinite(sign.value()) ? sign.value() : null,
                sign.suspicious(),
                sign.unhealthy(),
                sign.state());
    }
}
