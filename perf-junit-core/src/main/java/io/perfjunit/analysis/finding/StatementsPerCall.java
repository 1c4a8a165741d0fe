package io.perfjunit.analysis.finding;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many statements to a database for one call: the list is read with one, and each of its rows with another (N + 1). Reads the metric
 * {@code sql.statements:<step>} that perf-junit-jdbc counts.
 */
final class StatementsPerCall implements FindingRule {

    private static final String METRIC = "sql.statements";
    private static final String OF_STEP = METRIC + ":";
    private static final long FEWEST = 10;
    private static final double MANY = 10;
    private static final double SURELY_MANY = 30;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        LoadPart whole = load.result().whole();
        List<Finding> findings = new ArrayList<>();
        for (MetricResult metric : whole.metrics()) {
            if (metric.name().startsWith(OF_STEP)) {
                many(metric, metric.name().substring(OF_STEP.length())).ifPresent(findings::add);
            }
        }
        boolean tellsSteps = whole.metrics().stream().anyMatch(it -> it.name().startsWith(OF_STEP));
        if (!tellsSteps) {
            whole.metric(METRIC).flatMap(metric -> many(metric, "")).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> many(MetricResult metric, String step) {
        double mean = metric.samples() == 0 ? 0 : metric.sum() / metric.samples();
        if (metric.samples() < FEWEST || mean < MANY) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.MANY_STATEMENTS,
                Place.step(step),
                mean >= SURELY_MANY ? Confidence.HIGH : Confidence.MEDIUM,
                List.of(
                        Clue.STATEMENTS.is(mean),
                        Clue.MOST_STATEMENTS.is(metric.max()),
                        Clue.CALLS.is(metric.samples()))));
    }
}
