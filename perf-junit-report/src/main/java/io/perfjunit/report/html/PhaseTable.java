package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.ShareBar;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.ExchangesDocument.PhaseDocument;
import io.perfjunit.report.json.TailDocument;
import io.perfjunit.report.json.TailDocument.MeanCallDocument;
import io.perfjunit.result.Phase;
import io.perfjunit.run.Figures;
import io.perfjunit.run.PhaseWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phases of the calls of a step, a row each, with their share of the usual call and of the slowest 1 %. */
final class PhaseTable {

    private static final List<String> HEAD = List.of("Phase", "Calls", "p50", "p95", "p99", "Max");
    private static final List<String> TAIL_HEAD = List.of("Usual call", "Share", "Slowest 1\u00a0%", "Share");
    private static final double LEAST_SHARE = 0.005;

    private final ExchangesDocument calls;
    private final @Nullable TailDocument tail;

    PhaseTable(ExchangesDocument calls) {
        this.calls = calls;
        this.tail = calls.tail();
    }

    TableView view(String step) {
        List<String> head = new ArrayList<>(HEAD);
        List<List<Cell>> rows = new ArrayList<>();
        calls.phases().forEach(phase -> rows.add(row(phase)));
        if (tail != null) {
            head.addAll(TAIL_HEAD);
            if (isSeen(tail.usual()) || isSeen(tail.slowest())) {
                rows.add(rest(tail));
            }
            rows.add(whole(tail));
        }
        return new TableView("Phases of " + step, TableView.NUMBERS, head, rows);
    }

    private List<Cell> row(PhaseDocument phase) {
        DistributionDocument times = phase.times();
        List<Cell> row = new ArrayList<>(List.of(
                name(PhaseWords.name(phase.phase()), PhaseInk.of(phase.phase())),
                Cell.of(Figures.count(times.count())),
                Cell.of(LatencyLimits.nanos(times.p50Nanos())),
                Cell.of(LatencyLimits.nanos(times.p95Nanos())),
                Cell.of(LatencyLimits.nanos(times.p99Nanos())),
                Cell.of(LatencyLimits.nanos(times.maxNanos()))));
        if (tail != null) {
            addMean(row, nanos(tail.usual(), phase.phase()), tail.usual());
            addMean(row, nanos(tail.slowest(), phase.phase()), tail.slowest());
        }
        return row;
    }

    /** A client that takes down every phase leaves next to nothing between them. */
    private static boolean isSeen(MeanCallDocument call) {
        return call.restNanos() >= LEAST_SHARE * call.totalNanos();
    }

    private static List<Cell> rest(TailDocument tail) {
        List<Cell> row = new ArrayList<>(List.of(name(PhaseWords.REST, Ink.REST)));
        row.addAll(Collections.nCopies(HEAD.size() - 1, Cell.of("")));
        addMean(row, tail.usual().restNanos(), tail.usual());
        addMean(row, tail.slowest().restNanos(), tail.slowest());
        return row;
    }

    private static List<Cell> whole(TailDocument tail) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of("whole call").styled("whole")));
        row.addAll(Collections.nCopies(HEAD.size() - 1, Cell.of("")));
        for (MeanCallDocument call : List.of(tail.usual(), tail.slowest())) {
            row.add(Cell.of(Figures.nanos(call.totalNanos())).styled("whole"));
            row.add(Cell.of("100\u00a0%"));
        }
        return row;
    }

    private static Cell name(String name, Ink ink) {
        return Cell.of(name).drawing(ShareBar.swatch(ink)).styled("phase");
    }

    private static long nanos(MeanCallDocument call, Phase phase) {
        Long nanos = call.phases().nanos(phase);
        return nanos == null ? 0 : nanos;
    }

    private static void addMean(List<Cell> row, long nanos, MeanCallDocument of) {
        row.add(Cell.of(nanos == 0 ? "–" : Figures.nanos(nanos)));
        row.add(Cell.of(nanos == 0 ? "–" : share(nanos, of.totalNanos())));
    }

    private static String share(long nanos, long total) {
        double share = total == 0 ? 0 : Math.min(1, (double) nanos / total);
        return share < LEAST_SHARE ? "< 1\u00a0%" : Math.round(share * 100) + "\u00a0%";
    }
}
