package io.perfjunit.benchmarks;

import io.perfjunit.plan.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** A way of running a body again and again by many users at the same time. Peers join as services when they are on the class path. */
public interface Contestant {

    /** What it is called in the table. */
    String name();

    /**
     * Runs the body for so long and returns the number of iterations once every thread of its own has ended.
     *
     * @throws Exception if it cannot
     */
    long run(int users, long nanos, Runnable body) throws Exception;

    /** Everyone who takes part: the bare loop first, to which the others are compared, then this library, then its peers. */
    static List<Contestant> all(ThreadKind threads) {
        List<Contestant> contestants =
                new ArrayList<>(List.of(new BareLoop(), new EmptyLoad(threads), new SteppedLoad(threads)));
        ServiceLoader.load(Contestant.class).forEach(contestants::add);
        return contestants;
    }
}
