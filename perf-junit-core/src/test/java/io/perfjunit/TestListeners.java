package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.Interval;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import io.perfjunit.run.PerfSettings;
import io.perfjunit.run.TestName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listeners that the service loader finds in every test of this module: one that listens after two that can be broken. */
final class TestListeners {

    /** What the broken ones throw; nothing when null. */
    static volatile Throwable broken;

    /** What the last one heard since {@link #reset}. */
    static final List<String> heard = new CopyOnWriteArrayList<>();

    static final List<PerfRun> runs = new CopyOnWriteArrayList<>();

    private TestListeners() {}

    static void reset() {
        broken = null;
        heard.clear();
        runs.clear();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void breakDown() throws E {
        if (broken != null) {
            throw (E) broken;
        }
    }

    /** Cannot be made. */
    public static final class Stillborn implements PerfRunListener {

        /** Found by the service loader. */
        public Stillborn() {
            breakDown();
        }
    }

    /** Fails whatever it hears. */
    public static final class Broken implements PerfRunListener {

        @Override
        public void sessionStarted(PerfSettings settings) {
            breakDown();
        }

        @Override
        public void loadStarted(TestName test, LoadPlan plan) {
            breakDown();
        }

        @Override
        public void intervalEnded(TestName test, LoadPlan plan, Interval interval) {
            breakDown();
        }

        @Override
        public Optional<Path> runFinished(PerfRun run) {
            breakDown();
            return Optional.empty();
        }

        @Override
        public Optional<Path> sessionFinished() {
            breakDown();
            return Optional.empty();
        }
    }

    /** Writes down what it hears. */
    public static final class Recording implements PerfRunListener {

        @Override
        public void sessionStarted(PerfSettings settings) {
            heard.add("session started");
        }

        @Override
        public void loadStarted(TestName test, LoadPlan plan) {
            heard.add("load started " + test.title());
        }

        @Override
        public void intervalEnded(TestName test, LoadPlan plan, Interval interval) {
            if (!heard.contains("interval")) {
                heard.add("interval");
            }
        }

        @Override
        public Optional<Path> runFinished(PerfRun run) {
            heard.add("run finished " + run.test().title());
            runs.add(run);
            return Optional.of(Path.of("somewhere", "report.html"));
        }

        @Override
        public Optional<Path> sessionFinished() {
            heard.add("session finished");
            return Optional.empty();
        }
    }
}
