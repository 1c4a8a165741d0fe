package io.perfjunit.run;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.Interval;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Hears of every load test: the door through which reports, exporters and live views join in without the core knowing them.
 * Implementations are found by {@link java.util.ServiceLoader}, need a public constructor without parameters and live as long as
 * the test session.
 *
 * <p>All methods are called on the thread that runs the test. Whatever a listener throws is told on the console and changes
 * nothing about the verdict.
 */
public interface PerfRunListener {

    /** The first load of the test session is about to be prepared. Called once, before all else. */
    default void sessionStarted(PerfSettings settings) {}

    /** A load is about to start. */
    default void loadStarted(TestName test, LoadPlan plan) {}

    /** An interval of the running load has ended; called ten times a second at most, and once a second at least while a load is measured. */
    default void intervalEnded(TestName test, LoadPlan plan, Interval interval) {}

    /**
     * A load was run and judged.
     *
     * @return where a person can read more about it, if this listener wrote something of the kind
     */
    default Optional<Path> runFinished(PerfRun run) {
        return Optional.empty();
    }

    /**
     * The test session of this process is over. Not called when no load ran.
     *
     * @return where a person can read about all runs of the build
     */
    default Optional<Path> sessionFinished() {
        return Optional.empty();
    }
}
