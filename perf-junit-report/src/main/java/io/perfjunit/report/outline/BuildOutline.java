package io.perfjunit.report.outline;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.Standing;
import java.util.Comparator;
import java.util.List;

/**
 * All runs of a build.
 *
 * @param runs the gravest first, then by name and attempt
 * @param unreadable fragments that could not be read, each with the reason
 */
public record BuildOutline(List<RunOutline> runs, List<String> unreadable) {

    private static final Comparator<RunOutline> GRAVEST_FIRST = Comparator.comparing(
                    (RunOutline run) -> Standing.of(run.run()))
            .reversed()
            .thenComparing(run -> run.run().test().key())
            .thenComparing(RunOutline::attempt);

    public BuildOutline {
        runs = runs.stream().sorted(GRAVEST_FIRST).toList();
        unreadable = List.copyOf(unreadable);
    }

    /** Of each test the run that stands for it, without its time series, by name. */
    public List<RunDocument> lastRuns() {
        return runs.stream()
                .filter(RunOutline::isLastAttempt)
                .map(RunOutline::run)
                .sorted(Comparator.comparing(run -> run.test().key()))
                .toList();
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

    /** How the build stands: as the gravest of its tests. */
    public Standing standing() {
        return runs.stream()
                .filter(RunOutline::isLastAttempt)
                .map(run -> Standing.of(run.run()))
                .max(Comparator.naturalOrder())
                .orElse(Standing.MET);
    }

    /** Such as {@code 1 of 3 load tests is broken}. */
    public String headline() {
        long all = tests();
        Standing standing = standing();
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
