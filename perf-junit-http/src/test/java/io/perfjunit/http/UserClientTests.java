package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.UserParameterProvider.RemainingIterations;
import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When requests are calls of their own, and when they are made within one that is held; by a clock that is set by hand. */
@Timeout(30)
class UserClientTests {

    private final ScriptedServer server = ScriptedServer.answering(200, "text/plain", "hello");
    private final HandClock clock = new HandClock();
    private final Counted events = new Counted(clock);
    private final Repeats repeats = new Repeats(false);
    private final UserClient client =
            new UserClient(new OkHttpClient.Builder().eventListener(events).build(), events, repeats, clock);
    private final List<Boolean> held = new ArrayList<>();

    @AfterEach
    void closeServer() {
        server.close();
    }

    /** A GET, read whole. */
    private void get() {
        Sender sender =
                client.sender(new Request.Builder().url(server.url() + "/a").build());
        held.add(sender instanceof Sender.Held);
        events.begin(clock.nanoTime());
        try (Response response = sender.send()) {
            assertThat(response.body().string()).isEqualTo("hello");
            events.ended(clock.nanoTime());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the engine makes them. */
    private static RemainingIterations iterations(int count, IntConsumer body) {
        int[] made = {0};
        return enough -> {
            while (made[0] < count) {
                body.accept(made[0]++);
                if (made[0] < count && enough.getAsBoolean()) {
                    return true;
                }
            }
            return false;
        };
    }

    @Test
    void iterationsInQuickSuccessionAreMadeWithinOneCallAfterTheFirst() {
        client.around(iterations(10, i -> get()));

        assertThat(held)
                .hasSize(10)
                .startsWith(false, true)
                .filteredOn(each -> each)
                .hasSize(9);
        assertThat(events.calls).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.requests()).hasSize(10);
    }

    @Test
    void anExchangeWithinItIsTakenDownAsAnyOther() {
        client.around(iterations(3, i -> get()));

        assertThat(events.trace().isReused()).isTrue();
        assertThat(events.trace().status()).isEqualTo(200);
    }

    /** Else the client would take the connection for one that was idle all the time. */
    @Test
    void aCallIsHeldForFourSeconds() {
        client.around(iterations(13, i -> {
            clock.pass(1);
            get();
        }));

        assertThat(held)
                .containsExactly(false, true, true, true, true, true, false, true, true, true, true, true, false);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void nothingIsHeldAroundIterationsThatComeSeldom() {
        client.around(iterations(4, i -> {
            get();
            clock.pass(5);
        }));

        assertThat(held).containsOnly(false);
    }

    @Test
    void whatWentWrongIsNotUsedAgainUntilTheNextIterationsAreHeld() {
        client.around(iterations(4, i -> {
            get();
            if (i == 1) {
                client.spend();
            }
            get();
        }));

        assertThat(held).containsExactly(false, false, true, false, false, false, true, true);
    }

    @Test
    void whatIsBrokenOffDoesNotReachTheNextRequest() {
        client.around(iterations(3, i -> {
            if (i == 1) {
                client.sender(new Request.Builder().url(server.url()).build()).cancel();
                client.spend();
            }
            get();
        }));

        assertThat(held).containsExactly(false, false, false);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aClientThatMustNotRepeatOnItsOwnIsTakenAtOnce() {
        client.around(iterations(3, i -> {
            if (i == 1) {
                repeats.mind();
            }
            get();
        }));

        assertThat(held).containsExactly(false, false, false);
    }

    @Test
    void whatEndsTheIterationsComesOut() {
        assertThatThrownBy(() -> client.around(iterations(5, i -> {
                    get();
                    if (i == 3) {
                        throw new IllegalStateException("out");
                    }
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("out");
        get();
        assertThat(held).endsWith(true, false);
    }

    @Test
    void iterationsThatMakeNoCallsAreMadeToo() {
        int[] made = {0};
        client.around(iterations(100, i -> made[0]++));

        assertThat(made[0]).isEqualTo(100);
        assertThat(server.connections()).isZero();
    }

    /** Takes down how often a call began. */
    private static final class Counted extends CallEvents {
        private int calls;

        Counted(NanoClock clock) {
            super(clock);
        }

        @Override
        public void callStart(Call call) {
            calls++;
        }
    }

    /** A clock that is set by hand. */
    private static final class HandClock implements NanoClock {
        private long now = TimeUnit.HOURS.toNanos(1);

        void pass(long seconds) {
            now += TimeUnit.SECONDS.toNanos(seconds);
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public Instant wallClock() {
            return Instant.EPOCH;
        }

        @Override
        public void sleepUntil(long deadline) {
            now = deadline;
        }

        @Override
        public boolean await(CountDownLatch latch, long deadline) {
            throw new UnsupportedOperationException();
        }
    }
}
