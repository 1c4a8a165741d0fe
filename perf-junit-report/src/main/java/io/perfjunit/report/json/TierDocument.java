package io.perfjunit.report.json;

import io.perfjunit.sla.Tier;
import io.perfjunit.sla.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure falls among its limits.
 *
 * @param side the level, environment or run
 * @param step its step; empty for all calls together
 * @param figure such as p95
 * @param unit what value and limits count
 * @param isFloor true when more is better
 * @param measured the value; left out where it is not known
 * @param limits one to three: target, acceptable, critical
 * @param tier where it falls
 * @param gap how many times the first limit it is; left out where there is no such factor
 */
public record TierDocument(
        String side,
        String step,
        String figure,
        Unit unit,
        boolean isFloor,
        @Nullable Double measured,
        List<Double> limits,
        Tier tier,
        @Nullable Double gap) {

    public TierDocument {
        Required.field("tier.tier", tier);
        Required.field("tier.unit", unit);
        limits = RunDocument.orEmpty(limits);
    }
}
