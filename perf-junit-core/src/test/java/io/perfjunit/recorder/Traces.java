package io.perfjunit.recorder;

import io.perfjunit.result.Phase;

/** Calls over a network, taken down. */
final class Traces {

    private Traces() {}

    /** A whole answer over a connection that was there already, after so long a wait for its first byte. */
    static ExchangeTrace answered(int status, long firstByteNanos) {
        ExchangeTrace trace = new ExchangeTrace();
        trace.connection("http/1.1", true);
        trace.phase(Phase.SEND, 10);
        trace.sent(100);
        trace.phase(Phase.FIRST_BYTE, firstByteNanos);
        trace.status(status);
        trace.received(1_000);
        trace.answered();
        return trace;
    }

    /** A new connection that broke before the answer came. */
    static ExchangeTrace broken() {
        ExchangeTrace trace = new ExchangeTrace();
        trace.opened();
        trace.connection("h2", false);
        trace.phase(Phase.CONNECT, 50);
        trace.sent(7);
        trace.again();
        return trace;
    }
}
