package io.perfjunit.report.words;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.ThrownDocument;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/** What stands between the verdict and the budgets because it changes how they are to be read. */
public final class Notices {

    private static final int MOST_STEPS = 5;

    private Notices() {}

    /** Those of a run, the loudest first; none for most runs. */
    public static List<Notice> of(RunDocument run) {
        List<Notice> notices = new ArrayList<>();
        if (!run.relaxations().isEmpty()) {
            notices.add(new Notice(
                    "loud", "Not the full promise: limits were relaxed from outside for this run.", run.relaxations()));
        }
        if (!run.notices().isEmpty()) {
            notices.add(new Notice("unsure", "To be known before the figures are believed.", run.notices()));
        }
        if (!run.end().isPlanned()) {
            notices.add(new Notice("bad", RunWords.end(run), endCause(run)));
        }
        if (run.health().state() == State.UNHEALTHY) {
            notices.add(new Notice(
                    Standing.of(run) == Standing.MET ? "unsure" : "bad",
                    "The load generator was starved: response times may be its own.",
                    signs(run, State.UNHEALTHY)));
        } else if (run.health().state() == State.SUSPICIOUS) {
            notices.add(
                    new Notice("unsure", "The load generator was under some strain.", signs(run, State.SUSPICIOUS)));
        }
        List<String> heldUp = heldUp(run);
        if (!heldUp.isEmpty()) {
            notices.add(new Notice(
                    "unsure",
                    "A part of the response times is the client's own: calls waited for a connection.",
                    heldUp));
        }
        if (!run.hungUsers().isEmpty()) {
            notices.add(new Notice(
                    "bad",
                    Figures.count(run.hungUsers().size(), "virtual user")
                            + " ignored the end and had to be left behind.",
                    run.hungUsers().stream()
                            .map(hung -> "user " + hung.user() + " at " + hung.frame())
                            .toList()));
        }
        if (!run.afterUserFailures().isEmpty()) {
            notices.add(new Notice(
                    "unsure",
                    "@AfterUser failed " + Figures.count(run.afterUserFailures().size(), "time") + ".",
                    run.afterUserFailures().stream()
                            .map(Notices::firstLine)
                            .distinct()
                            .toList()));
        }
        return notices;
    }

    private static List<String> heldUp(RunDocument run) {
        List<String> all = new ArrayList<>();
        run.steps().forEach(step -> NetworkWords.heldUp(step).ifPresent(words -> all.add(step.step() + " " + words)));
        List<String> told = new ArrayList<>(all.subList(0, Math.min(MOST_STEPS, all.size())));
        if (all.size() > MOST_STEPS) {
            told.add("and " + Figures.count(all.size() - MOST_STEPS, "more step"));
        }
        return told;
    }

    private static List<String> endCause(RunDocument run) {
        String before = "The budgets saw only what came before.";
        return run.endCause() == null ? List.of(before) : List.of(firstLine(run.endCause()), before);
    }

    private static List<String> signs(RunDocument run, State state) {
        return run.health().signs().stream()
                .filter(sign -> sign.state() == state)
                .map(sign -> HealthWords.reading(sign, state))
                .toList();
    }

    private static String firstLine(ThrownDocument thrown) {
        return thrown.stack().lines().findFirst().orElse(thrown.type());
    }
}
