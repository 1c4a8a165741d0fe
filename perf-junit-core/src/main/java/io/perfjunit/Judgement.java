package io.perfjunit;

import io.perfjunit.LoadRunner.Finished;
import io.perfjunit.engine.UserSetupException;
import io.perfjunit.recorder.ForeignThrowable;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.FailureMessage;
import io.perfjunit.run.Figures;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Verdict;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Makes the outcome of a JUnit test out of a finished run. */
final class Judgement {

    private Judgement() {}

    /** Returns when the promise was kept; else throws what JUnit is to see. */
    static void passOrThrow(Finished finished, VerdictRules rules) throws Throwable {
        LoadResult result = finished.run().result();
        switch (result.end()) {
            case INTERRUPTED -> throw interrupted(finished);
            case ABORTED -> throw result.endCause().orElseThrow();
            case FATAL_ERROR -> throw ended(finished, result.endCause().orElseThrow());
            case TIME_LIMIT -> throw givenUp(finished);
            case DURATION, ITERATIONS, DATA_USED_UP, BROKEN_BUDGET -> judge(finished, rules);
        }
    }

    /** What JUnit is to see of a user that could not be prepared: an assumption that failed there is no failure. */
    static Throwable ofSetup(UserSetupException failure) {
        return failure.getCause() instanceof TestAbortedException aborted
                ? aborted
                : new ForeignThrowable(failure).printable();
    }

    /** What JUnit is to see when not even the story of the load found room. */
    static AssertionFailedError ofExhaustion(TestName test, OutOfMemoryError full) {
        return new AssertionFailedError(
                "Load ended by " + full.getClass().getName() + " · " + test.title()
                        + "\nNo memory was left to tell more.",
                full);
    }

    private static InterruptedException interrupted(Finished finished) {
        LoadResult result = finished.run().result();
        return new InterruptedException("the load of " + finished.run().test().title() + " was interrupted after "
                + Figures.duration(result.timeline().drained())
                + finished.report().map(path -> "; report: " + path).orElse(""));
    }

    /** Wrapped: an OutOfMemoryError that a test throws would end all tests of the JVM. */
    private static AssertionFailedError ended(Finished finished, Throwable cause) {
        return new AssertionFailedError(
                "Load ended by " + cause.getClass().getName() + " · "
                        + finished.run().test().title() + "\n"
                        + new FailureMessage(finished.run()).text(finished.report()),
                new ForeignThrowable(cause).printable());
    }

    private static AssertionFailedError givenUp(Finished finished) {
        return new AssertionFailedError("Load given up: its iterations were not made in "
                + Figures.duration(finished.run().plan().longest()) + " ("
                + PerfKeys.MAX_DURATION + ") · " + finished.run().test().title() + "\n"
                + new FailureMessage(finished.run()).text(finished.report()));
    }

    private static void judge(Finished finished, VerdictRules rules) throws Throwable {
        LoadResult result = finished.run().result();
        if (finished.run().verdict().isStarved() && !rules.failInconclusive()) {
            throw new TestAbortedException(new FailureMessage(finished.run()).text(finished.report()));
        }
        if (finished.run().verdict().overall() != Verdict.MET) {
            AssertionFailedError failure =
                    new AssertionFailedError(new FailureMessage(finished.run()).text(finished.report()));
            result.errors().stream()
                    .map(ErrorGroup::example)
                    .map(example -> new ForeignThrowable(example).printable())
                    .forEach(failure::addSuppressed);
            result.afterUserFailures().stream()
                    .map(thrown -> new ForeignThrowable(thrown).printable())
                    .forEach(failure::addSuppressed);
            throw failure;
        }
        if (!result.afterUserFailures().isEmpty()) {
            Throwable first = result.afterUserFailures().get(0);
            throw new AssertionFailedError(
                    "@AfterUser failed for "
                            + Figures.count(result.afterUserFailures().size(), "user") + " · "
                            + finished.run().test().title() + ": "
                            + new ForeignThrowable(first).inWords(),
                    new ForeignThrowable(first).printable());
        }
    }
}
