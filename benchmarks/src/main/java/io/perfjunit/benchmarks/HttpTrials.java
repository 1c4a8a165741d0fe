package io.perfjunit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The runs of one program with one number of connections, round by round. */
record HttpTrials(HttpProgram program, List<HttpTrial> rounds) {

    /** What stands above {@link #against}. */
    static final String HEADINGS = String.format(
            "%-26s  %-24s  %10s  %10s  %11s",
            "us/request", "times the bare loop", "requests/s", "processors", "resident MB");

    HttpTrials(HttpProgram program) {
        this(program, new ArrayList<>());
    }

    void add(HttpTrial round) {
        rounds.add(round);
    }

    /** A line of the table: medians, and the ratios of the same rounds. */
    String against(HttpTrials bare) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            ratios.add(rounds.get(round).microsPerRequest()
                    / bare.rounds.get(round).microsPerRequest());
        }
        return String.format(
                Locale.ROOT,
                "%-26s  %-24s  %,10.0f  %10.2f  %11.0f",
                spread(HttpTrial::microsPerRequest),
                Spread.of(ratios),
                spread(HttpTrial::requestsPerSecond).median(),
                spread(HttpTrial::processors).median(),
                spread(trial -> trial.residentBytes() / 1048576.0).most());
    }

    private Spread spread(ToDoubleFunction<HttpTrial> figure) {
        return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
