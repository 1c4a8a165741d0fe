package io.perfjunit.http;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** By what all calls of a load can be found again. Shared by all users. */
final class RunMark {

    private final Correlation correlation;
    private final String run;
    private final SplittableRandom random;

    RunMark(Correlation correlation) {
        this.correlation = correlation;
        // Not by the seed of the load: two runs with the same trace ids would be one in the eyes of whoever collects
        // traces.
        long seed = new SecureRandom().nextLong();
        this.run = HexFormat.of().toHexDigits(seed);
        this.random = new SplittableRandom(seed);
    }

    Correlation correlation() {
        return correlation;
    }

    /** The run, in 16 hexadecimal digits. */
    String run() {
        return run;
    }

    /** Random numbers of one user's own. */
    synchronized SplittableRandom split() {
        return random.split();
    }

    /** How to find the calls, for the report. */
    List<String> notices() {
        List<String> ways = new ArrayList<>();
        correlation
                .header()
                .ifPresent(name -> ways.add("the header " + name + ": run=" + run + "; user=…; iteration=…"));
        if (correlation.traceParent()) {
            ways.add("a traceparent of their own; messages of failed calls end with the id of the trace");
        }
        return ways.isEmpty()
                ? List.of()
                : List.of("To be found again in the logs of the service, calls carried " + String.join(", and ", ways)
                        + ".");
    }
}
