package io.perfjunit.report.figures;

import io.perfjunit.analysis.finding.Findings;
import io.perfjunit.analysis.sweep.Course;
import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LimitCheck;
import io.perfjunit.analysis.sweep.StepGroups;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.report.json.AnalysisMapper;
import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FigureSectionDocument.Kind;
import io.perfjunit.report.json.SweepMapper;
import io.perfjunit.report.json.TierDocument;
import io.perfjunit.run.SweepWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What levels of one load tell: the analysis of a sweep, its findings, its limits. */
final class LevelsAnalysis {

    private static final double MUCH_SLOWER = 0.5;

    private final FigureFile.Levels file;
    private final List<FigureTarget> targets;
    private final SweepAnalysis sweep;

    LevelsAnalysis(FigureFile.Levels file, List<FigureTarget> asked) {
        this.file = file;
        List<FigureTarget> all = new ArrayList<>(file.targets());
        all.addAll(KnownFigures.targets(file, asked));
        this.targets = List.copyOf(all);
        this.sweep = SweepAnalysis.of(file.figures(), checks(), StepGroups.BY_PATH);
    }

    private List<LimitCheck> checks() {
        return targets.stream()
                .flatMap(target -> file.figures().levels().stream().flatMap(target::check))
                .toList();
    }

    FigureSectionDocument document() {
        List<String> sentences = new ArrayList<>(groups());
        graceful().ifPresent(sentences::add);
        sentences.addAll(PlateauHint.sentences(
                file.figures().levels().stream().map(this::side).toList()));
        return new FigureSectionDocument(
                file.name(),
                Kind.LEVELS,
                sentences,
                Unsaid.of(sweep),
                file.notes(),
                SweepMapper.toDocument(sweep),
                Findings.of(file.figures()).stream()
                        .map(AnalysisMapper::finding)
                        .toList(),
                List.of(),
                tiers(),
                List.of());
    }

    private MeasuredSide side(LevelFigures level) {
        return new MeasuredSide(title(level), "", OptionalDouble.empty(), level.iterations(), level.steps());
    }

    private String title(LevelFigures level) {
        return SweepWords.load(file.figures().kind(), level.load());
    }

    /** A single limit is all in the matrix of levels. */
    private List<TierDocument> tiers() {
        return targets.stream()
                .filter(target -> target.limits().size() > 1)
                .flatMap(target -> file.figures().levels().stream()
                        .map(level -> Tiers.of(target, title(level), level.step(target.step()))))
                .toList();
    }

    /** Whether calls become slow or are lost. */
    private Optional<String> graceful() {
        boolean isSlower = sweep.degradation().iteration().growth().orElse(0) > MUCH_SLOWER;
        boolean noneFails = file.figures().levels().stream()
                .allMatch(level -> level.iterations().calls().failedShare().orElse(1) == 0);
        return isSlower && noneFails
                ? Optional.of("Degradation is graceful: calls become slower, and none fails at any level.")
                : Optional.empty();
    }

    /** Resource groups, the one that is slowed down most first. */
    private List<String> groups() {
        List<Course> groups = sweep.degradation().groups().stream()
                .filter(group -> group.growth().isPresent())
                .sorted(Comparator.comparingDouble(
                                (Course group) -> group.growth().orElseThrow())
                        .reversed())
                .toList();
        return groups.size() < 2
                ? List.of()
                : List.of("By resource group: "
                        + groups.stream()
                                .map(group -> group.name() + " "
                                        + SweepWords.change(group.growth().orElseThrow()))
                                .collect(Collectors.joining(", "))
                        + " from the lowest to the highest level.");
    }
}
