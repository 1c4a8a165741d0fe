package io.perfjunit.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** A way of calling a URL again and again over so many connections. Peers join as services when they are on the class path. */
public interface HttpContestant {

    /** What it is called in the table. */
    String name();

    /**
     * Calls for so long, and returns when all is over.
     *
     * @throws Exception if it cannot, or calls have failed
     */
    void run(String url, int connections, Duration length) throws Exception;

    /** Everyone who takes part: the bare loop first, to which the others are compared, then this library, then its peers. */
    static List<HttpContestant> all() {
        List<HttpContestant> contestants =
                new ArrayList<>(List.of(new BareOkHttp(), new HeldOkHttp(), new HttpUserLoad()));
        ServiceLoader.load(HttpContestant.class).forEach(contestants::add);
        return contestants;
    }
}
