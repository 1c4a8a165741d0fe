package io.perfjunit.http;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import okhttp3.Request;

/** Marks the calls of one user, so that they can be found again. Owned by the user's thread. */
final class CallMark {

    private static final HexFormat HEX = HexFormat.of();

    private final Correlation correlation;
    private final String who;
    private final LongSupplier iteration;
    private final SplittableRandom random;

    CallMark(RunMark run, int user, LongSupplier iteration) {
        this.correlation = run.correlation();
        this.who = "run=" + run.run() + "; user=" + user;
        this.iteration = iteration;
        this.random = run.split();
    }

    /** The request with its mark; headers that the user has set stay as they are. */
    Request on(NamedCall named, Request request) {
        if (!correlation.isOn()) {
            return request;
        }
        Request.Builder marked = request.newBuilder();
        correlation
                .header()
                .filter(name -> request.header(name) == null)
                .ifPresent(name -> marked.header(name, place()));
        if (correlation.traceParent() && request.header("traceparent") == null) {
            String trace = HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(notZero());
            // W3C Trace Context, version 00: trace, span, and the flag that asks to keep it.
            marked.header("traceparent", "00-" + trace + "-" + HEX.toHexDigits(notZero()) + "-01");
            named.traced(trace);
        }
        return marked.build();
    }

    /** Zeros alone are no valid id. */
    private long notZero() {
        long number = random.nextLong();
        return number == 0 ? 1 : number;
    }

    /** A call of a method that prepares the user belongs to no iteration. */
    private String place() {
        long number = iteration.getAsLong();
        return number < 0 ? who : who + "; iteration=" + number;
    }
}
