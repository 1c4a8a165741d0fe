package io.perfjunit.run;

import io.perfjunit.analysis.sweep.Course;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.LimitMatrix;
import io.perfjunit.analysis.sweep.SafeLoad;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.analysis.sweep.TimeFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a sweep tells, in sentences with their numbers. Each stands alone. */
public final class SweepWords {

    private static final int LONGEST_NAME = 80;
    private static final double MANY_TIMES = 2;

    private final SweepAnalysis sweep;
    private final ScalingWords scaling;

    /** Words about {@code sweep}. */
    public SweepWords(SweepAnalysis sweep) {
        this.sweep = sweep;
        this.scaling = new ScalingWords(sweep);
    }

    /** Everything, the most useful first. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(safe());
        limits().ifPresent(sentences::add);
        envelope().ifPresent(sentences::add);
        sentences.addAll(scaling.sentences());
        degradation().ifPresent(sentences::add);
        extremes().ifPresent(sentences::add);
        return sentences;
    }

    /** What the console has room for: how much load is safe, where it breaks, from where on users wait, what slows down most. */
    public List<String> brief() {
        List<String> sentences = new ArrayList<>();
        sentences.add(safe());
        envelope().ifPresent(sentences::add);
        sentences.addAll(scaling.brief());
        extremes().ifPresent(sentences::add);
        return sentences;
    }

    /** The highest level that is good, and what ends it. */
    public String safe() {
        SafeLoad safe = sweep.safe();
        if (safe.load().isEmpty()) {
            return "Safe load: none of the levels; limits are not kept at "
                    + load(sweep.figures().lowest().load()) + " already.";
        }
        String load = "Safe load: " + load(safe.load().getAsDouble());
        boolean hasLimits = sweep.limits().isPresent();
        return switch (safe.boundary()) {
            case LIMITS -> load + ", the highest level at which all limits hold.";
            case BREAKING_POINT ->
                load + ", the last level before throughput breaks" + (hasLimits ? "; all limits hold there." : ".");
            case HIGHEST_LEVEL ->
                load + ", the highest level measured" + (hasLimits ? ": all limits hold there" : "")
                        + "; where it ends was not reached.";
        };
    }

    /** In which state every level is; empty when all are stable and that is said by the safe load, and when none is known. */
    private Optional<String> envelope() {
        boolean isCalm = sweep.envelope().levels().stream()
                .allMatch(level -> level.state() == LevelState.STABLE || level.state() == LevelState.UNKNOWN);
        return isCalm
                ? Optional.empty()
                : Optional.of(new EnvelopeWords(sweep.figures().kind(), sweep.envelope()).sentence());
    }

    /** How many limits every level keeps; empty without limits. */
    public Optional<String> limits() {
        return sweep.limits().map(matrix -> {
            boolean bySteps =
                    matrix.columns().stream().anyMatch(column -> column.steps().all() > 0);
            String kept = matrix.columns().stream()
                    .map(column -> kept(bySteps ? column.steps() : column.limits()) + " at " + load(column.load()))
                    .collect(Collectors.joining(", "));
            return (bySteps ? "Steps that keep their limits: " : "Limits kept: ") + kept + ".";
        });
    }

    /** A pass rate: {@code 7 of 8}. */
    public static String kept(LimitMatrix.Kept kept) {
        return Figures.count(kept.kept()) + " of " + Figures.count(kept.all());
    }

    /** How the iteration becomes slower; empty when its times are not known. */
    public Optional<String> degradation() {
        Course iteration = sweep.degradation().iteration();
        OptionalDouble growth = iteration.growth();
        if (growth.isEmpty()) {
            return Optional.empty();
        }
        int highest = iteration.levels().size() - 1;
        return Optional.of("Response time " + typical(iteration, 0) + " at "
                + load(sweep.figures().lowest().load()) + " becomes " + typical(iteration, highest) + " at "
                + load(sweep.figures().highest().load()) + " (" + change(growth.getAsDouble()) + ").");
    }

    private static String typical(Course course, int level) {
        Optional<Duration> time =
                course.levels().get(level).map(StepFigures::times).flatMap(TimeFigures::typical);
        return time.map(Figures::duration).orElse("–");
    }

    /** Which step becomes slower than all others, and which bears the load best; empty with fewer than two steps. */
    public Optional<String> extremes() {
        Optional<Course> worst = sweep.degradation().worst();
        Optional<Course> best = sweep.degradation().best();
        if (worst.isEmpty() || best.isEmpty() || worst.equals(best)) {
            return Optional.empty();
        }
        return Optional.of("Slowed down most: " + extreme(worst.get()) + "; least: " + extreme(best.get()) + ".");
    }

    private static String extreme(Course course) {
        return PlainText.oneLine(course.name(), LONGEST_NAME) + " ("
                + change(course.growth().orElseThrow()) + ")";
    }

    /** The load of a level: {@code 50 users}, {@code 200/s offered}. */
    public String load(double load) {
        return load(sweep.figures().kind(), load);
    }

    /** The load of a level: {@code 50 users}, {@code 200/s offered}. */
    public static String load(LevelKind kind, double load) {
        return kind == LevelKind.USERS ? Figures.count(Math.round(load), "user") : Figures.perSecond(load) + " offered";
    }

    /** A change as a share: {@code +1,807 %}, {@code −12 %}. */
    public static String change(double share) {
        return (share < 0 ? "−" : "+") + Figures.share(Math.abs(share));
    }

    /** How much of a limit is used: {@code 45 %}, from twice the limit on {@code 4.45 times}. */
    public static String used(double share) {
        return share >= MANY_TIMES ? Figures.threeDigits(share) + " times" : Figures.share(share);
    }
}
