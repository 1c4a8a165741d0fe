package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.plan.ThreadKind;
import java.time.Duration;

/** As {@link EmptyLoad}, with the body in a step: two calls are timed and recorded in every iteration. */
final class SteppedLoad implements Contestant {

    private final ThreadKind threads;

    SteppedLoad(ThreadKind threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "perf-junit, a step";
    }

    @Override
    public long run(int users, long nanos, Runnable body) throws InterruptedException {
        return Load.users(users)
                .threads(threads)
                .warmup(Duration.ZERO)
                .duration(Duration.ofNanos(nanos))
                .run(user -> user.step("body", body::run))
                .iterations()
                .counts()
                .total();
    }
}
