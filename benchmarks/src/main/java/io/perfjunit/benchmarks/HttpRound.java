package io.perfjunit.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One start of several programs that are then watched in slices of half a second in turn, while the others stand still. So what the host
 * of a virtual machine gives and takes over the seconds meets all of them alike; what differs from start to start, such as the compiler's
 * choices, takes several rounds to see.
 */
final class HttpRound {

    private static final Duration SLICE = Duration.ofMillis(500);

    /** After a pause the caches are cold. */
    private static final Duration SETTLING = Duration.ofMillis(50);

    private HttpRound() {}

    /**
     * Runs it.
     *
     * @param warmUp requests of each program before it is first watched
     * @param window how long each is watched in all
     * @return in the order of the programs
     */
    static List<HttpTrial> of(
            List<HttpProgram> programs, ServerProcess server, int connections, long warmUp, Duration window)
            throws IOException, InterruptedException {
        List<HttpRun> runs = new ArrayList<>();
        try {
            for (HttpProgram program : programs) {
                HttpRun run = HttpRun.start(program, server, "/", connections);
                runs.add(run);
                run.warmUp(warmUp);
                run.pause();
            }
            HttpTrial[] trials = new HttpTrial[runs.size()];
            for (long slice = 0; slice < window.dividedBy(SLICE); slice++) {
                for (int i = 0; i < trials.length; i++) {
                    HttpTrial seen = slice(runs.get(i));
                    trials[i] = trials[i] == null ? seen : trials[i].plus(seen);
                }
            }
            return List.of(trials);
        } finally {
            for (HttpRun run : runs) {
                run.close();
            }
        }
    }

    private static HttpTrial slice(HttpRun run) throws IOException, InterruptedException {
        run.goOn();
        run.watch(SETTLING);
        HttpTrial seen = run.watch(SLICE);
        run.pause();
        return seen;
    }
}
