package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.LoadResult;
import java.time.Duration;

/** An empty iteration driven by this library's closed model, with everything that it measures and watches. */
final class EmptyLoad implements Contestant {

    private final ThreadKind threads;

    EmptyLoad(ThreadKind threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "perf-junit" + (threads == ThreadKind.VIRTUAL ? ", virtual threads" : "");
    }

    @Override
    public long run(int users, long nanos) throws InterruptedException {
        LoadResult result = Load.users(users)
                .threads(threads)
                .warmup(Duration.ZERO)
                .duration(Duration.ofNanos(nanos))
                .run(user -> {});
        return result.iterations().counts().total();
    }
}
