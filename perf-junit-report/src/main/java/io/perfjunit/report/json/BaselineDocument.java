package io.perfjunit.report.json;

/**
 * The run that was kept on purpose for others of its test to be compared with, so much of it as a report shows.
 *
 * @param run what is kept of every past run
 * @param successes how long its successful iterations took
 */
public record BaselineDocument(PastRunDocument run, DistributionDocument successes) {

    public BaselineDocument {
        Required.field("baseline.run", run);
        Required.field("baseline.successes", successes);
    }

    /** That of a run that was kept whole. */
    public static BaselineDocument of(RunDocument kept) {
        return new BaselineDocument(PastRunDocument.of(kept), kept.iterations().successes());
    }
}
