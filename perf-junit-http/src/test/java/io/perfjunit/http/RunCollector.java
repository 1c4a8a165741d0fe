package io.perfjunit.http;

import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the finished runs of the test cases of this module; found by the service loader. */
public final class RunCollector implements PerfRunListener {

    static final List<PerfRun> runs = new CopyOnWriteArrayList<>();

    /** Needed by the service loader. */
    public RunCollector() {}

    @Override
    public Optional<Path> runFinished(PerfRun run) {
        runs.add(run);
        return Optional.empty();
    }
}
