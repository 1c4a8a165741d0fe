package io.perfjunit.report.json;

import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a build was tested for is ready, over all budgets of all its tests. Part of {@code report.json}.
 *
 * @param state {@code READY}, {@code WITH_RESERVATIONS} when only limits that warn are broken, {@code NOT_SHOWN} when the runs cannot
 *     tell, {@code NOT_READY} when a limit is broken
 * @param met requirements that are met
 * @param all requirements in all
 * @param sentence the same in words
 * @param requirements every budget of every test, those that are not met first
 */
public record ReadinessDocument(
        String state, long met, long all, String sentence, List<RequirementDocument> requirements) {

    public ReadinessDocument {
        requirements = List.copyOf(requirements);
    }

    /**
     * One budget as a requirement.
     *
     * @param test key of the test
     * @param requirement the limited figure and whose it is, such as {@code p95 · GET /orders}
     * @param unit what limit and measured value count
     * @param limit the limit
     * @param isFloor true when the limit is the least that is allowed
     * @param measured the measured value; left out where there is none
     * @param verdict whether it is met
     * @param severity what happens when it is not
     * @param words the requirement and its state as a reader would write them: {@code p95 ≤ 200 ms: 240 ms}
     */
    public record RequirementDocument(
            String test,
            String requirement,
            Unit unit,
            double limit,
            boolean isFloor,
            @Nullable Double measured,
            Verdict verdict,
            Severity severity,
            String words) {}
}
