package io.perfjunit.report.outline;

import io.perfjunit.report.compare.Experiment;
import io.perfjunit.report.json.PastRunDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.ChangeWords;
import io.perfjunit.report.words.NaturalOrder;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All runs of a build.
 *
 * @param runs the gravest first, then by name and attempt
 * @param missing what a reader will not find: files that could not be read, loads that left no result
 * @param before of every test its last run in an earlier build, where one is known, by the key of the test
 * @param experiments variants that stand side by side; empty for most builds
 */
public record BuildOutline(
        List<RunOutline> runs,
        List<String> missing,
        Map<String, PastRunDocument> before,
        List<Experiment> experiments) {

    private static final Comparator<RunOutline> GRAVEST_FIRST = Comparator.comparing(
                    (RunOutline run) -> Standing.of(run.run()))
            .reversed()
            .thenComparing(run -> run.run().test().key(), NaturalOrder.INSTANCE)
            .thenComparing(RunOutline::attempt);

    public BuildOutline {
        runs = runs.stream().sorted(GRAVEST_FIRST).toList();
        missing = List.copyOf(missing);
        before = Map.copyOf(before);
        experiments = List.copyOf(experiments);
    }

    /** A build without a past. */
    public BuildOutline(List<RunOutline> runs, List<String> missing) {
        this(runs, missing, Map.of());
    }

    /** A build whose tests have nothing to do with each other. */
    public BuildOutline(List<RunOutline> runs, List<String> missing, Map<String, PastRunDocument> before) {
        this(runs, missing, before, List.of());
    }

    /** The same with variants side by side. */
    public BuildOutline with(List<Experiment> found) {
        return new BuildOutline(runs, missing, before, found);
    }

    /** What has changed since the last build; empty for a test that is new, and where nothing is known of the past. */
    public Optional<ChangeWords> change(RunOutline run) {
        return Optional.ofNullable(before.get(run.run().test().key()))
                .map(then -> ChangeWords.sinceLastRun(run.run(), then));
    }

    /** True when some of the tests have a baseline. */
    public boolean hasBaselines() {
        return runs.stream().anyMatch(run -> run.run().baseline() != null);
    }

    /** Of when the baselines are, in a sentence; empty when there is none. */
    public Optional<String> baselines() {
        List<ChangeWords> changes = runs.stream()
                .flatMap(run -> ChangeWords.sinceBaseline(run.run()).stream())
                .sorted(Comparator.comparing(change -> change.before().start()))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        ChangeWords first = changes.get(0);
        ChangeWords last = changes.get(changes.size() - 1);
        boolean isOfOneCommit = changes.stream()
                .map(change -> Optional.ofNullable(change.before().environment().commit()))
                .allMatch(Optional.ofNullable(last.before().environment().commit())::equals);
        return Optional.of(
                isOfOneCommit
                        ? "The baseline is of " + last.when() + "."
                        : "Baselines are of " + first.when() + " to " + last.when() + ".");
    }

    /** Of each test the run that stands for it, without its time series, by name. */
    public List<RunDocument> lastRuns() {
        return runs.stream()
                .filter(RunOutline::isLastAttempt)
                .map(RunOutline::run)
                .sorted(Comparator.comparing(run -> run.test().key(), NaturalOrder.INSTANCE))
                .toList();
    }

    /** All budgets as requirements. */
    public Readiness readiness() {
        return Readiness.of(this);
    }

    /** Tests that stand so; of several runs of a test the last counts. */
    public long tests(Standing standing) {
        return runs.stream()
                .filter(RunOutline::isLastAttempt)
                .filter(run -> Standing.of(run.run()) == standing)
                .count();
    }

    /** Number of tests. */
    public long tests() {
        return runs.stream().filter(RunOutline::isLastAttempt).count();
    }

    /** How the build stands: as the gravest of its tests; where a result is missing, or there is none, inconclusive at best. */
    public Standing standing() {
        return Stream.concat(standings(), missing.stream().map(line -> Standing.INCONCLUSIVE))
                .max(Comparator.naturalOrder())
                .orElse(Standing.INCONCLUSIVE);
    }

    private Stream<Standing> standings() {
        return runs.stream().filter(RunOutline::isLastAttempt).map(run -> Standing.of(run.run()));
    }

    /** Such as {@code 1 of 3 load tests is broken}. */
    public String headline() {
        Standing gravest = standings().max(Comparator.naturalOrder()).orElse(Standing.MET);
        String lacks = missing.isEmpty() ? "" : " " + Figures.count(missing.size(), "result") + " missing.";
        return headline(gravest) + lacks;
    }

    private String headline(Standing standing) {
        long all = tests();
        String of = all == 1 ? "The only load test" : tests(standing) + " of " + all + " load tests";
        String verb = all > 1 && tests(standing) > 1 ? " are " : " is ";
        return switch (standing) {
            case BROKEN -> of + verb + "broken.";
            case INCONCLUSIVE -> of + verb + "inconclusive.";
            case CUT_SHORT -> of + (verb.equals(" are ") ? " were" : " was") + " cut short.";
            case MET ->
                all == 0
                        ? "No load test."
                        : all == 1 ? of + " keeps its promises." : "All " + all + " load tests keep their promises.";
        };
    }
}
