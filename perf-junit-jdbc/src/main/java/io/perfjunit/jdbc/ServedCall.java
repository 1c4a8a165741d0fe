package io.perfjunit.jdbc;

import io.perfjunit.VirtualUser;
import org.jspecify.annotations.Nullable;

/** A call that a thread of a service answers, and how many statements it has needed so far. Owned by that thread. */
final class ServedCall {

    private static final ThreadLocal<@Nullable ServedCall> CURRENT = new ThreadLocal<>();

    private final String metric;
    private final @Nullable ServedCall outer;
    private long statements;

    private ServedCall(String metric, @Nullable ServedCall outer) {
        this.metric = metric;
        this.outer = outer;
    }

    static ServedCall open(String step) {
        ServedCall call = new ServedCall(SqlStatements.METRIC + ":" + step, CURRENT.get());
        CURRENT.set(call);
        return call;
    }

    /** Counts a statement for the calls that this thread answers. */
    static void count() {
        for (ServedCall call = CURRENT.get(); call != null; call = call.outer) {
            call.statements++;
        }
    }

    /** The call is answered; calls within it are. */
    void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
        VirtualUser.ofRunningLoad().ifPresent(user -> user.record(metric, statements));
    }
}
