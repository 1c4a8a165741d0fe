package io.perfjunit;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import io.perfjunit.run.Figures;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.api.AbstractDurationAssert;
import org.assertj.core.api.Assertions;

/**
 * AssertJ assertions about a result, or one step of it. Percentiles are over all calls: those that failed rank slower than every
 * success, so that an assertion on a percentile fails when its rank falls among them.
 */
public final class LoadResultAssert extends AbstractAssert<LoadResultAssert, LoadResult> {

    private final StepResult step;

    LoadResultAssert(LoadResult actual) {
        this(actual, actual.iterations());
    }

    private LoadResultAssert(LoadResult actual, StepResult step) {
        super(actual, LoadResultAssert.class);
        this.step = step;
    }

    /** The same assertions about one step. Fails when no step of that name was seen. */
    public LoadResultAssert step(String name) {
        return new LoadResultAssert(
                actual,
                actual.step(name)
                        .orElseThrow(() -> failure(
                                "no step \"%s\" was seen, but %s",
                                name,
                                actual.steps().stream().map(StepResult::name).toList())));
    }

    /** The median response time. */
    public AbstractDurationAssert<?> p50() {
        return percentile(50);
    }

    /** The response time at p90. */
    public AbstractDurationAssert<?> p90() {
        return percentile(90);
    }

    /** The response time at p95. */
    public AbstractDurationAssert<?> p95() {
        return percentile(95);
    }

    /** The response time at p99. */
    public AbstractDurationAssert<?> p99() {
        return percentile(99);
    }

    /** The response time at any percentile between 0 and 100. Fails when the rank falls among calls that failed. */
    public AbstractDurationAssert<?> percentile(double value) {
        Percentile percentile = new Percentile(value);
        long calls = step.counts().total();
        if (calls == 0) {
            throw failure("%s was not reached: there were no calls", percentile);
        }
        LatencyHistogram successes = step.successes();
        if (percentile.rank(calls) > successes.count()) {
            throw failure(
                    "%s was not reached: %s of %s failed",
                    percentile, Figures.share(step.counts().failedShare()), Figures.count(calls, "call"));
        }
        return Assertions.assertThat(successes.atRank(percentile.rank(calls))).as(percentile + " response time");
    }

    /** The mean response time of the successes. Fails when there is none. */
    public AbstractDurationAssert<?> mean() {
        return Assertions.assertThat(requireSuccesses().mean()).as("mean response time");
    }

    /** The longest response time of the successes. Fails when there is none. */
    public AbstractDurationAssert<?> max() {
        return Assertions.assertThat(requireSuccesses().max()).as("longest response time");
    }

    private LatencyHistogram requireSuccesses() {
        if (step.successes().isEmpty()) {
            throw failure(
                    "no call succeeded, of %s", Figures.count(step.counts().total(), "call"));
        }
        return step.successes();
    }

    /** Successes per second of the measured window. */
    public AbstractDoubleAssert<?> throughput() {
        return Assertions.assertThat(actual.throughput(step)).as("throughput per second");
    }

    /** Share of calls that failed, 0 to 1. */
    public AbstractDoubleAssert<?> errorRate() {
        return Assertions.assertThat(step.counts().failedShare()).as("error rate");
    }

    /** All calls were made and all succeeded. Fails when there was none. */
    public LoadResultAssert hasNoFailures() {
        requireSuccesses();
        if (step.counts().failed() > 0) {
            throw failure("%s failed: %s", Figures.count(step.counts().failed(), "call"), actual.errors());
        }
        return this;
    }
}
