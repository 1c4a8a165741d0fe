package io.perfjunit.benchmarks;

import io.perfjunit.Load;
import io.perfjunit.VirtualUser;
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
        // Made once: what a body makes anew for each of its iterations is its own cost.
        VirtualUser.Step step = body::run;
        return Load.users(users)
                .threads(threads)
                .warmup(Duration.ZERO)
                .duration(Duration.ofNanos(nanos))
                .run(user -> user.step("body", step))
                .iterations()
                .counts()
                .total();
    }
}
