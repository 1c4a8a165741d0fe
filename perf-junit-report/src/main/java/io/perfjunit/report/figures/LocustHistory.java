package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The file {@code …_stats_history.csv} of Locust: a row every few seconds. Its totals grow, so that the difference of two rows with the
 * same number of users says what happened between them; all such differences of one number of users together are a level. Its
 * percentiles are those of the last ten seconds and cannot be put together.
 */
final class LocustHistory {

    static final String USERS = "User Count";
    private static final String TIME = "Timestamp";
    private static final String CALLS = "Total Request Count";
    private static final String FAILURES = "Total Failure Count";
    private static final String MEAN = "Total Average Response Time";
    private static final double SHORTEST_SECONDS = 5;

    private final CsvTable table;
    private final Map<Double, Tally> levels = new TreeMap<>();
    private final Tally all = new Tally();
    private int restarts;

    private LocustHistory(CsvTable table) {
        this.table = table;
    }

    static FigureFile read(CsvTable table) throws UnreadableFiguresException {
        LocustStats.requireColumns(
                table,
                List.of(TIME, USERS, LocustStats.TYPE, LocustStats.NAME, CALLS, FAILURES),
                "Locust's _stats_history.csv");
        return new LocustHistory(table).file();
    }

    /** Sums of what happened at one number of users. */
    private static final class Tally {
        private double seconds;
        private double calls;
        private double failed;
        private double timeMillis;
        private boolean knowsTimes = true;

        void add(Moment from, Moment to) {
            seconds += to.at - from.at;
            calls += to.calls - from.calls;
            failed += to.failed - from.failed;
            timeMillis += to.calls * to.meanMillis.orElse(0) - from.calls * from.meanMillis.orElse(0);
            boolean isKnown = to.meanMillis.isPresent() && (from.meanMillis.isPresent() || from.calls == 0);
            knowsTimes &= isKnown;
        }

        boolean isLevel() {
            return seconds >= SHORTEST_SECONDS && calls > 0;
        }

        StepFigures figures() {
            boolean hasMean = knowsTimes && timeMillis >= 0 && calls > 0;
            return new StepFigures(
                    "",
                    CallFigures.of(Math.round(calls), Math.round(Math.min(failed, calls))),
                    hasMean
                            ? TimeFigures.ofMean(Duration.ofNanos(Math.round(timeMillis / calls * 1e6)))
                            : TimeFigures.UNKNOWN,
                    seconds > 0 ? OptionalDouble.of((calls - failed) / seconds) : OptionalDouble.empty());
        }
    }

    private record Moment(double at, double users, double calls, double failed, OptionalDouble meanMillis) {}

    private FigureFile file() throws UnreadableFiguresException {
        List<Moment> moments = moments();
        for (int i = 1; i < moments.size(); i++) {
            add(moments.get(i - 1), moments.get(i));
        }
        List<String> notes = new ArrayList<>(List.of(
                "Locust's times are those of successes and failures together; the percentiles of its history are those of"
                        + " ten seconds each and are left out."));
        if (restarts > 0) {
            notes.add("Its totals begin anew " + Figures.count(restarts, "time") + "; what lies between is left out.");
        }
        List<LevelFigures> found = new ArrayList<>();
        levels.forEach((users, tally) -> {
            if (users > 0 && tally.isLevel()) {
                found.add(new LevelFigures(LevelTable.stage(users), users, tally.figures(), List.of()));
            }
        });
        if (found.size() > 1) {
            notes.add("Each number of users that was held for "
                    + Figures.duration(Duration.ofSeconds((long) SHORTEST_SECONDS)) + " or longer is a level.");
            return new FigureFile.Levels(table.file(), new SweepFigures(LevelKind.USERS, found), List.of(), notes);
        }
        OptionalDouble users = found.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(found.get(0).load());
        return new FigureFile.Sides(
                table.file(), List.of(new MeasuredSide(table.file(), "", users, all.figures(), List.of())), notes);
    }

    private List<Moment> moments() throws UnreadableFiguresException {
        List<Moment> moments = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            if (!LocustStats.step(row).isEmpty()) {
                continue;
            }
            Moment moment = moment(row);
            if (!moments.isEmpty() && moment.at < moments.get(moments.size() - 1).at) {
                throw row.cell(TIME).wrong("lies before the row above it");
            }
            moments.add(moment);
        }
        if (moments.size() < 2) {
            throw UnreadableFiguresException.of(
                    table.file(), "it has fewer than two rows " + LocustStats.AGGREGATED + ", and needs differences");
        }
        return moments;
    }

    private static Moment moment(CsvRow row) throws UnreadableFiguresException {
        double calls = needed(row, CALLS);
        double failed = needed(row, FAILURES);
        if (failed > calls) {
            throw row.cell(FAILURES).wrong("is more than the " + Math.round(calls) + " requests");
        }
        return new Moment(
                needed(row, TIME),
                needed(row, USERS),
                calls,
                failed,
                row.cell(MEAN).amount());
    }

    private static double needed(CsvRow row, String column) throws UnreadableFiguresException {
        CsvCell cell = row.cell(column);
        return cell.amount().orElseThrow(() -> cell.wrong("must not be empty"));
    }

    private void add(Moment from, Moment to) {
        if (to.calls < from.calls || to.failed < from.failed) {
            restarts++;
            return;
        }
        all.add(from, to);
        if (from.users == to.users) {
            levels.computeIfAbsent(to.users, it -> new Tally()).add(from, to);
        }
    }
}
