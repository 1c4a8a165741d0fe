package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Columns;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.json.CapacityDocument;
import io.perfjunit.report.json.ProbeDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.CapacityWords;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.capacity.ProbeOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a search for the capacity has found, and each of its probes.
 *
 * @param sentence what was found; empty where nothing was searched
 * @param about what to know in reading the probes
 * @param chart the level of each probe and what became of it
 */
record CapacityView(String sentence, String about, @Nullable ChartView chart) {

    private static final double GAP = 0.12;

    static CapacityView of(RunDocument run) {
        CapacityDocument capacity = run.capacity();
        return capacity == null
                ? new CapacityView("", "", null)
                : new CapacityView(capacity.summary() + ".", about(capacity), chart(capacity));
    }

    boolean isEmpty() {
        return sentence.isEmpty();
    }

    private static String about(CapacityDocument capacity) {
        return "Searched from " + level(capacity, capacity.from()) + " up to " + level(capacity, capacity.upTo())
                + ", in " + Figures.nanos(capacity.longestNanos())
                + " at most. The load is doubled until a limit breaks,"
                + " then the distance is halved, and what holds is verified by a longer probe. A level is decided when one"
                + " side leads by two probes. The figures above are those of "
                + (capacity.holds() == null
                        ? "the load at which the search began."
                        : "the last probe of the highest load that held.");
    }

    private static ChartView chart(CapacityDocument capacity) {
        List<ProbeDocument> probes = capacity.probes();
        double highest = probes.stream().mapToDouble(ProbeDocument::level).max().orElse(1);
        Chart chart = new Chart(
                "ca",
                "Probes of the search",
                "The load of each probe in order, by what became of it. " + capacity.summary() + ".",
                new LinearScale(
                        probes.size() + 0.5, 10, at -> at > 0 && at == Math.rint(at) ? Figures.count((long) at) : ""),
                LinearScale.upTo(
                        Math.max(highest, capacity.promised()) * 1.05,
                        4,
                        level -> level == 0 ? "0" : level(capacity, level)),
                0.7,
                List.of(),
                List.of(),
                List.of(
                        columns("held", Ink.GOOD, probes, outcome -> outcome == ProbeOutcome.HELD),
                        columns("broke", Ink.BAD, probes, outcome -> outcome == ProbeOutcome.BROKE),
                        columns("not told", Ink.UNSURE, probes, outcome -> !outcome.isDecided())),
                List.of(),
                List.of(Limit.across("≥ " + level(capacity, capacity.promised()), Ink.LIMIT, capacity.promised())));
        return new ChartView(
                "Probes",
                "The load of each probe, in order; the dotted line is the promised load.",
                legend(probes),
                List.of(chart.draw()),
                table(capacity));
    }

    private static Columns columns(String name, Ink ink, List<ProbeDocument> probes, Predicate<ProbeOutcome> wanted) {
        return new Columns(
                name,
                ink,
                IntStream.range(0, probes.size())
                        .filter(i -> wanted.test(probes.get(i).outcome()))
                        .mapToObj(i -> new Columns.Column(
                                i + 0.5 + GAP, i + 1.5 - GAP, probes.get(i).level()))
                        .toList());
    }

    private static List<ChartView.Legend> legend(List<ProbeDocument> probes) {
        List<ChartView.Legend> legend = new ArrayList<>(
                List.of(new ChartView.Legend(Ink.GOOD, "held"), new ChartView.Legend(Ink.BAD, "broke")));
        if (probes.stream().anyMatch(probe -> !probe.outcome().isDecided())) {
            legend.add(new ChartView.Legend(Ink.UNSURE, "could not be told"));
        }
        return legend;
    }

    private static TableView table(CapacityDocument capacity) {
        List<List<Cell>> rows = IntStream.range(0, capacity.probes().size())
                .mapToObj(i -> row(i + 1, capacity, capacity.probes().get(i)))
                .toList();
        return new TableView(
                "Probes of the search, in order",
                TableView.LED_CARDS,
                List.of("Probe", "Outcome", "Load", "Window", "Calls", "Failed", "Throughput", "p50", "p95", "p99"),
                rows);
    }

    private static List<Cell> row(int number, CapacityDocument capacity, ProbeDocument probe) {
        String css =
                switch (probe.outcome()) {
                    case HELD -> "good";
                    case BROKE -> "bad";
                    case STARVED, TOO_FEW_CALLS -> "unsure";
                };
        return List.of(
                Cell.of(Figures.count(number)),
                Cell.of(CapacityWords.outcome(probe.outcome()))
                        .noting(String.join("; ", probe.breaches()))
                        .styled("strong " + css),
                Cell.of(level(capacity, probe.level())).noting(probe.verifies() ? "verification" : ""),
                Cell.of(Figures.nanos(probe.windowNanos())),
                Cell.of(Figures.count(probe.counts().total())),
                Cell.of(Figures.count(probe.counts().failed())),
                Cell.of(Figures.perSecond(probe.throughputPerSecond())),
                Cell.of(LatencyLimits.nanos(probe.p50Nanos())),
                Cell.of(LatencyLimits.nanos(probe.p95Nanos())),
                Cell.of(LatencyLimits.nanos(probe.p99Nanos())));
    }

    private static String level(CapacityDocument capacity, double level) {
        return Figures.value(capacity.unit(), level);
    }
}
