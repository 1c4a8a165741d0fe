package io.perfjunit.run;

import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The block that the console shows when a load test has ended, met or not: verdict, table of steps, budgets. */
public final class RunSummary {

    private static final int MOST_FINDINGS = 3;

    private final PerfRun run;

    /** The summary of {@code run}. */
    public RunSummary(PerfRun run) {
        this.run = run;
    }

    /** Its lines; {@code report} is where a reader finds more, if anything was written. */
    public List<String> lines(Optional<Path> report) {
        List<String> lines = new ArrayList<>();
        lines.add(run.test().title() + ": " + verdict() + " · " + RunWords.load(run.plan(), run.result()));
        run.relaxations().forEach(relaxation -> lines.add("  " + RunWords.relaxed(relaxation)));
        lines.addAll(CallTable.of(run).lines("  "));
        lines.addAll(MetricWords.table(run.result()).lines("  "));
        ExchangeWords.lines(run.result()).forEach(line -> lines.add("  " + line));
        lines.addAll(RunWords.budgets(run, "  "));
        addFindings(lines);
        run.analysis()
                .sweep()
                .ifPresent(sweep -> new SweepWords(sweep).brief().forEach(line -> lines.add("  " + line)));
        run.capacity()
                .ifPresent(capacity -> CapacityWords.lines(capacity, "  ").forEach(line -> lines.add("  " + line)));
        RunWords.attempts(run).ifPresent(attempts -> lines.add("  " + attempts));
        RunWords.schedule(run.plan(), run.result()).ifPresent(schedule -> lines.add("  " + schedule));
        RunWords.drain(run.result()).ifPresent(drain -> lines.add("  " + drain));
        RunWords.hung(run.result()).forEach(hung -> lines.add("  " + hung));
        GeneratorHealth health = run.result().health();
        if (health.state() != GeneratorHealth.State.HEALTHY) {
            lines.add("  generator: " + RunWords.health(health));
        }
        run.notices().forEach(notice -> lines.add("  " + RunWords.notice(notice)));
        report.ifPresent(path -> lines.add("  report: " + path));
        return lines;
    }

    private void addFindings(List<String> lines) {
        List<Finding> findings = run.analysis().findings();
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            String place = FindingWords.place(finding.place());
            lines.add("  finding: " + FindingWords.of(finding).title() + (place.isEmpty() ? "" : "  [" + place + "]"));
        }
        if (findings.size() > MOST_FINDINGS) {
            lines.add("  and " + Figures.count(findings.size() - MOST_FINDINGS, "more finding"));
        }
    }

    private String verdict() {
        EndReason end = run.result().end();
        if (!end.isPlanned() && end != EndReason.BROKEN_BUDGET) {
            return "STOPPED";
        }
        return switch (run.verdict().overall()) {
            case MET -> met();
            case BROKEN -> "BROKEN";
            case INCONCLUSIVE -> "INCONCLUSIVE";
        };
    }

    private String met() {
        List<String> reservations = new ArrayList<>();
        boolean isDoubtful = run.result().health().state() == GeneratorHealth.State.UNHEALTHY
                || !run.result().hung().isEmpty();
        if (isDoubtful || !run.verdict().warnings().isEmpty()) {
            reservations.add("WARNINGS");
        }
        if (!run.relaxations().isEmpty()) {
            reservations.add("RELAXED LIMITS");
        }
        return reservations.isEmpty() ? "MET" : "MET WITH " + String.join(" AND ", reservations);
    }
}
