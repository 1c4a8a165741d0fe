package io.perfjunit.run;

import io.perfjunit.run.TextTable.Side;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.CapacityEstimate;
import io.perfjunit.sla.capacity.CapacityFound;
import io.perfjunit.sla.capacity.CapacityRange;
import io.perfjunit.sla.capacity.Probe;
import io.perfjunit.sla.capacity.ProbeOutcome;
import io.perfjunit.sla.capacity.SearchEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words for a search for the capacity of a load. */
public final class CapacityWords {

    private CapacityWords() {}

    /** What is about to be searched, and how long that may take. */
    public static String plan(CapacityRange range, Unit unit, Duration probe, Duration longest) {
        return "searches the capacity from " + Figures.value(unit, range.from()) + " up to "
                + Figures.value(unit, range.upTo()) + ", as a rule by 10 to 20 probes of " + Figures.duration(probe)
                + ", in " + Figures.duration(longest) + " at most";
    }

    /** What became of a probe, and what is tried next. */
    public static String probe(CapacityProbe probe, Unit unit, Optional<Probe> next) {
        String then = next.map(following -> "; next " + Figures.value(unit, following.level())
                        + (following.verifies() ? " for longer" : following.level() == probe.level() ? " again" : ""))
                .orElse("; the search is over");
        return Figures.value(unit, probe.level()) + " " + outcome(probe.outcome())
                + (probe.breaches().isEmpty() ? "" : ": " + String.join("; ", probe.breaches()))
                + probe.p95().map(p95 -> " (p95 " + Figures.duration(p95) + ")").orElse("") + then;
    }

    /** What became of a probe, in a word or two. */
    public static String outcome(ProbeOutcome outcome) {
        return switch (outcome) {
            case HELD -> "held";
            case BROKE -> "broke";
            case STARVED -> "not told, the generator was not healthy";
            case TOO_FEW_CALLS -> "not told, too few calls";
        };
    }

    /** What was found, in a sentence. */
    public static String found(CapacityResult result) {
        CapacityFound found = result.found();
        String probes =
                Figures.count(result.probes().size(), "probe") + " in " + Figures.duration(rounded(result.took()));
        return capacity(result, found) + likely(result, found) + "; " + probes;
    }

    private static String capacity(CapacityResult result, CapacityFound found) {
        Unit unit = result.unit();
        if (found.holds().isEmpty()) {
            return found.breaks().isPresent()
                    ? "Capacity below " + Figures.value(unit, found.breaks().getAsDouble())
                            + ": a limit breaks at the lowest load already"
                    : "Capacity not known: " + why(found.end());
        }
        String holds = Figures.value(unit, found.holds().getAsDouble());
        if (found.end() == SearchEnd.FOUND) {
            return "Capacity " + holds + ": the limits hold there, and one breaks at "
                    + Figures.value(unit, found.breaks().orElseThrow());
        }
        String upper = found.breaks().isPresent()
                ? " and below " + Figures.value(unit, found.breaks().getAsDouble())
                : "";
        return "Capacity at least " + holds + upper + ": " + why(found.end())
                + (result.isVerified() ? "" : "; not verified by a longer probe");
    }

    private static String why(SearchEnd end) {
        return switch (end) {
            case FOUND -> "it was found";
            case CEILING -> "that is the highest load that was allowed";
            case BROKE_AT_START -> "a limit breaks at the lowest load already";
            case GENERATOR -> "beyond, the load generator gave up and not the service";
            case TOO_FEW_CALLS -> "the probes made too few calls to tell";
            case TIME -> "the time for the search was over";
            case STOPPED -> "the search was stopped";
        };
    }

    /** Only where both outcomes were seen, all probes together tell more than the levels. */
    private static String likely(CapacityResult result, CapacityFound found) {
        return found.estimate()
                .filter(estimate -> estimate.low() > 0 && Double.isFinite(estimate.high()))
                .map(estimate -> "; most likely " + likely(result.unit(), estimate))
                .orElse("");
    }

    private static String likely(Unit unit, CapacityEstimate estimate) {
        return Figures.value(unit, estimate.likely()) + ", 95 % interval "
                + Figures.value(unit, estimate.low()) + " to "
                + Figures.value(unit, estimate.high());
    }

    private static Duration rounded(Duration time) {
        return time.compareTo(Duration.ofSeconds(10)) < 0
                ? time
                : Duration.ofSeconds(time.plusMillis(500).toSeconds());
    }

    /** What was found, and a line per level: its probes in order, how it fared in the last of them. */
    public static List<String> lines(CapacityResult result, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(found(result));
        TextTable table = new TextTable(Side.RIGHT, Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        Map<Double, List<CapacityProbe>> levels = result.probes().stream()
                .collect(Collectors.groupingBy(CapacityProbe::level, TreeMap::new, Collectors.toList()));
        levels.forEach((level, probes) -> {
            CapacityProbe last = telling(probes);
            table.row(
                    Figures.value(result.unit(), level),
                    probes.stream().map(CapacityWords::mark).collect(Collectors.joining(" ")),
                    last.p95().map(p95 -> "p95 " + Figures.duration(p95)).orElse(""),
                    Figures.perSecond(last.throughput()),
                    last.breaches().isEmpty() ? "" : String.join("; ", last.breaches()));
        });
        lines.addAll(table.lines(indent));
        return lines;
    }

    /** Of probes that differ the last that broke says why. */
    private static CapacityProbe telling(List<CapacityProbe> probes) {
        long held = probes.stream()
                .filter(probe -> probe.outcome() == ProbeOutcome.HELD)
                .count();
        ProbeOutcome wanted = 2 * held > probes.size() ? ProbeOutcome.HELD : ProbeOutcome.BROKE;
        return probes.stream()
                .filter(probe -> probe.outcome() == wanted)
                .reduce((first, second) -> second)
                .orElse(probes.get(probes.size() - 1));
    }

    private static String mark(CapacityProbe probe) {
        return switch (probe.outcome()) {
            case HELD -> "✓";
            case BROKE -> "✗";
            case STARVED, TOO_FEW_CALLS -> "?";
        };
    }
}
