package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Who comes first: the end of a call, or the watch. */
class RunningCallTests {

    private static final long DEADLINE = 1_000;

    private final AtomicInteger cancelled = new AtomicInteger();
    private final RunningCall call = new RunningCall(
            new Sender() {
                @Override
                public Response send() throws IOException {
                    throw new IOException("not sent");
                }

                @Override
                public void cancel() {
                    cancelled.incrementAndGet();
                }
            },
            new BodyReader(10),
            false,
            DEADLINE);

    @Test
    void aCallInTimeIsLeftAlone() {
        call.look(DEADLINE - 1);
        assertThat(call.end()).isTrue();
        assertThat(cancelled).hasValue(0);
    }

    @Test
    void aCallThatTakesTooLongIsCancelledOnce() {
        call.look(DEADLINE);
        call.look(DEADLINE + 1);
        assertThat(cancelled).hasValue(1);
        assertThat(call.end()).isFalse();
        assertThat(call.fault(new IOException("Canceled"), Phase.FIRST_BYTE).outcome())
                .isEqualTo(Outcome.TIMEOUT);
    }

    /** The next request may be on its way over the same connection already. */
    @Test
    void aCallThatHasEndedIsNotCancelledAnyMore() {
        assertThat(call.end()).isTrue();
        call.look(DEADLINE + 1);
        assertThat(cancelled).hasValue(0);
    }
}
