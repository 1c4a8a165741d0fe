package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.sla.Budget;
import java.util.ArrayList;
import java.util.List;

/** Makes budgets of what an {@link Sla} annotation says about a metric. Every mistake is noted. */
final class MetricReader {

    private final Sla sla;
    private final String place;
    private final TextReader texts;
    private final ConfigurationErrors errors;

    MetricReader(Sla sla, String place, TextReader texts, ConfigurationErrors errors) {
        this.sla = sla;
        this.place = place;
        this.texts = texts;
        this.errors = errors;
    }

    List<Budget> read(LimitReader limits) {
        List<Budget> budgets = new ArrayList<>();
        read("atLeast", sla.atLeast(), true, limits, budgets);
        read("atMost", sla.atMost(), false, limits, budgets);
        checkMetric();
        checkBounds(budgets);
        return budgets;
    }

    private void read(String attribute, String text, boolean isFloor, LimitReader limits, List<Budget> budgets) {
        if (!text.isEmpty()) {
            texts.read(new Sourced(text, place), attribute, resolved -> limits.metric(sla.metric(), resolved, isFloor))
                    .ifPresent(budgets::add);
        }
    }

    private void checkMetric() {
        boolean isBounded = !sla.atMost().isEmpty() || !sla.atLeast().isEmpty();
        if (sla.metric().isBlank()) {
            errors.add(place, "metric", sla.metric(), "atMost and atLeast limit a metric, by its name");
        } else if (!isBounded) {
            errors.add(place, "metric", sla.metric(), "needs atMost or atLeast");
        }
        if (!sla.window().isEmpty()) {
            errors.add(
                    place,
                    "window",
                    sla.window(),
                    "a metric is judged over the measured time as one; write an @Sla of its own for it");
        }
    }

    private void checkBounds(List<Budget> budgets) {
        if (budgets.size() < 2) {
            return;
        }
        Budget least = budgets.get(0);
        Budget most = budgets.get(1);
        if (least.unit() != most.unit()) {
            errors.add(place, "atMost", sla.atMost(), "is of another unit than atLeast = \"" + sla.atLeast() + "\"");
        } else if (least.limit() > most.limit()) {
            errors.add(place, "atMost", sla.atMost(), "is below atLeast = \"" + sla.atLeast() + "\": no value is both");
        }
    }
}
