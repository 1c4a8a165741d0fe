package io.perfjunit.report.words;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.LoadClassDocument;
import io.perfjunit.report.json.TierDocument;
import io.perfjunit.run.EnvelopeWords;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a section of figures, in their order. */
public final class FigureTables {

    /** What stands for a figure that nobody knows. */
    static final String UNKNOWN = "–";

    private static final List<String> TIERS = List.of("target", "acceptable", "critical");

    private FigureTables() {}

    /** All that have rows. */
    public static List<FigureTable> of(FigureSectionDocument section) {
        List<FigureTable> tables = new ArrayList<>();
        section.levels().ifPresent(sweep -> tables.addAll(new LevelTables(sweep).all()));
        section.tables().forEach(table -> tables.addAll(new SideTables(table).all()));
        tables.add(tiers(section.tiers()));
        tables.add(classes(section.classes()));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static FigureTable tiers(List<TierDocument> tiers) {
        Set<String> sides = tiers.stream().map(TierDocument::side).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (TierDocument tier : tiers) {
            rows.computeIfAbsent(limits(tier), it -> new LinkedHashMap<>()).put(tier.side(), cell(tier));
        }
        List<String> head = new ArrayList<>(List.of("limits"));
        head.addAll(sides);
        List<List<String>> cells = new ArrayList<>();
        rows.forEach((limits, values) -> {
            List<String> row = new ArrayList<>(List.of(limits));
            sides.forEach(side -> row.add(values.getOrDefault(side, UNKNOWN)));
            cells.add(row);
        });
        return new FigureTable(head, cells);
    }

    /** {@code p95 · GET /users ≤ 500 ms, 1 s, 2 s}. */
    private static String limits(TierDocument tier) {
        return tier.figure()
                + (tier.step().isEmpty() ? "" : " · " + tier.step())
                + (tier.isFloor() ? " ≥ " : " ≤ ")
                + tier.limits().stream()
                        .map(limit -> Figures.value(tier.unit(), limit))
                        .collect(Collectors.joining(", "));
    }

    private static String cell(TierDocument tier) {
        if (tier.measured() == null) {
            return UNKNOWN;
        }
        String value = Figures.value(tier.unit(), tier.measured());
        int limits = tier.limits().size();
        return switch (tier.tier()) {
            case TARGET -> "✓ " + value + (limits > 1 ? " target" : "");
            case ACCEPTABLE -> "! " + value + " acceptable";
            case CRITICAL -> "✗ " + value + " critical";
            case BEYOND -> "✗ " + value + (limits > 1 ? " beyond " + TIERS.get(limits - 1) : "");
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static FigureTable classes(List<LoadClassDocument> classes) {
        List<List<String>> rows = classes.stream().map(FigureTables::row).toList();
        return new FigureTable(
                List.of("load class", "concurrency", "throughput", "p95", "state", "because", "told"), rows);
    }

    private static List<String> row(LoadClassDocument loadClass) {
        return List.of(
                loadClass.name(),
                Figures.count(Math.round(loadClass.concurrency())),
                Figures.perSecond(loadClass.leastPerSecond()) + " to " + Figures.perSecond(loadClass.mostPerSecond()),
                (loadClass.leastP95Nanos() == 0 ? "0" : Figures.nanos(loadClass.leastP95Nanos())) + " to "
                        + Figures.nanos(loadClass.mostP95Nanos()),
                EnvelopeWords.word(loadClass.state()),
                loadClass.because().isEmpty() ? UNKNOWN : loadClass.because(),
                Objects.requireNonNullElse(loadClass.told(), UNKNOWN));
    }
}
