package io.perfjunit.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * What a program was seen to do while it was watched from outside, in one piece or several.
 *
 * @param requests that the server has answered
 * @param usedNanos processor time of the whole process
 * @param wallNanos how long it was watched
 * @param residentBytes the most that it had in memory; 0 where that is not known
 */
record HttpTrial(long requests, long usedNanos, long wallNanos, long residentBytes) {

    /**
     * Runs a program alone.
     *
     * @param path {@code /} or {@code /slow}
     * @param warmUp requests before it is watched
     * @throws IOException if it does not come to them, or ends while it is watched
     */
    static HttpTrial of(
            HttpProgram program, ServerProcess server, String path, int connections, long warmUp, Duration window)
            throws IOException, InterruptedException {
        try (HttpRun run = HttpRun.start(program, server, path, connections)) {
            run.warmUp(warmUp);
            return run.watch(window);
        }
    }

    /** Both together. */
    HttpTrial plus(HttpTrial later) {
        return new HttpTrial(
                requests + later.requests,
                usedNanos + later.usedNanos,
                wallNanos + later.wallNanos,
                Math.max(residentBytes, later.residentBytes));
    }

    double microsPerRequest() {
        return usedNanos / 1e3 / requests;
    }

    double requestsPerSecond() {
        return requests * (1e9 / wallNanos);
    }

    double processors() {
        return usedNanos * 1.0 / wallNanos;
    }

    /** Microseconds per request, requests per second, and resident megabytes. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%10.2f  %,10.0f  %11.0f",
                microsPerRequest(),
                requestsPerSecond(),
                residentBytes / 1048576.0);
    }
}
