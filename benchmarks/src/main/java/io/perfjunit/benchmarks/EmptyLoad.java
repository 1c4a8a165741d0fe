package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import java.time.Duration;

/** This library's closed model, with everything that it measures and watches. */
final class EmptyLoad implements Contestant {

    private final ThreadKind threads;

    EmptyLoad(ThreadKind threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "perf-junit";
    }

    @Override
    public long run(int users, long nanos, Runnable body) throws InterruptedException {
        return Load.users(users)
                .threads(threads)
                .warmup(Duration.ZERO)
                .duration(Duration.ofNanos(nanos))
                .run(user -> body.run())
                .iterations()
                .counts()
                .total();
    }
}
