package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.recorder.NanoClock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One call after the other over a call of the client that is held for them. */
@Timeout(30)
class UserLineTests {

    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final String SWITCHING =
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n";

    /** Has a user make calls within one that is held, after a first one by itself. */
    private static void held(WireServer server, LateClock clock, Calls calls) {
        HttpSettings settings = HttpSettings.of(new BaseUrl(server.url()));
        try (Clients clients = new Clients(settings, 1)) {
            CallMark unmarked = new CallMark(new RunMark(Correlation.NONE), 0, () -> -1);
            Visitor visitor = new Visitor(settings, unmarked, Optional.empty(), () -> -1);
            UserLine line = UserLine.unmeasured(clients, clock, visitor, settings);
            HttpUser http = new HttpUser(new Endpoints(settings.base()), line);
            int[] made = {0};
            line.client().around(enough -> {
                if (made[0]++ == 0) {
                    http.get("/first").send();
                    return true;
                }
                calls.make(http, line);
                return false;
            });
        }
    }

    private interface Calls {
        void make(HttpUser http, UserLine line);
    }

    /** The watch finds the call too late in the moment in which its answer has been read: it is cancelled, and has succeeded. */
    @Test
    void aCallThatIsCancelledInTheMomentOfItsEndDoesNotHarmTheNext() {
        LateClock clock = new LateClock();
        try (WireServer server = new WireServer(wire -> {
            while (true) {
                wire.afterRequest().write(HELLO);
            }
        })) {
            held(server, clock, (http, line) -> {
                clock.atTheEndOfACall(() -> {
                    clock.pass(TimeUnit.HOURS.toNanos(1));
                    line.look();
                });
                assertThat(http.get("/second").send().body()).isEqualTo("hello");
                assertThat(clock.hasBeenLate()).isTrue();
                assertThat(http.get("/third").send().body()).isEqualTo("hello");
            });
        }
    }

    /** The client takes the connection for that of another protocol, and keeps it open. */
    @Test
    void anAnswerThatSwitchesProtocolsDoesNotHarmTheNext() {
        try (WireServer server = new WireServer(wire -> {
            while (true) {
                wire.afterRequest().write(wire.requests().get() == 2 ? SWITCHING : HELLO);
            }
        })) {
            held(server, new LateClock(), (http, line) -> {
                http.get("/switch").expectStatus(101);
                assertThat(http.get("/third").send().body()).isEqualTo("hello");
            });
        }
    }

    /** A clock that can be late where a line looks whether a call has ended. */
    private static final class LateClock implements NanoClock {
        private final StackWalker stack = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        private long late;
        private int looks;
        private Runnable atTheEnd = () -> {};
        private boolean hasBeenLate;

        void atTheEndOfACall(Runnable action) {
            looks = 0;
            atTheEnd = action;
        }

        void pass(long nanos) {
            late += nanos;
        }

        boolean hasBeenLate() {
            return hasBeenLate;
        }

        @Override
        public long nanoTime() {
            // A line looks twice: at the beginning of a call and at its end.
            if (stack.getCallerClass() == UserLine.class && ++looks == 2) {
                Runnable action = atTheEnd;
                atTheEnd = () -> {};
                action.run();
                hasBeenLate = true;
            }
            return NanoClock.system().nanoTime() + late;
        }

        @Override
        public Instant wallClock() {
            return Instant.EPOCH;
        }

        @Override
        public void sleepUntil(long deadline) throws InterruptedException {
            NanoClock.system().sleepUntil(deadline);
        }

        @Override
        public boolean await(CountDownLatch latch, long deadline) throws InterruptedException {
            return NanoClock.system().await(latch, deadline);
        }
    }
}
