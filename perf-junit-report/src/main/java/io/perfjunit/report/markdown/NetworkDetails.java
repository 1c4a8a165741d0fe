package io.perfjunit.report.markdown;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.report.words.NetworkWords;
import io.perfjunit.run.ExchangeWords;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is to be said of the calls over a network, as lines of a list: unusual answers, the slowest 1 %. */
final class NetworkDetails {

    private static final int MOST_STEPS = 12;

    private final List<String> lines = new ArrayList<>();
    private final List<StepDocument> steps;

    private NetworkDetails(RunDocument run) {
        this.steps = run.steps();
    }

    /** Empty where there were none. */
    static List<String> of(RunDocument run) {
        NetworkDetails details = new NetworkDetails(run);
        details.add(ExchangeWords.UNUSUAL + ": ", NetworkWords::unusual);
        details.add("", NetworkWords::tail);
        return details.lines;
    }

    private void add(String lead, Function<StepDocument, Optional<String>> words) {
        int told = 0;
        for (StepDocument step : steps) {
            Optional<String> text = words.apply(step);
            if (text.isPresent() && told++ < MOST_STEPS) {
                lines.add(CodeSpan.of(step.step()) + ": " + lead + text.get());
            }
        }
        if (told > MOST_STEPS) {
            lines.add("… and the same of " + Figures.count(told - MOST_STEPS, "more step"));
        }
    }
}
