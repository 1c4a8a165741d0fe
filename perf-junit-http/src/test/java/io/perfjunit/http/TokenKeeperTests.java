package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By a hand-set clock; what is to run later runs when the test says so. */
class TokenKeeperTests {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private final HttpLoad load = new HttpLoad(HttpSettings.of(new BaseUrl("http://127.0.0.1:9")), 1);
    private final HandClock clock = new HandClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Supplier<BearerToken>> answers = new ArrayDeque<>();
    private final TokenKeeper keeper = new TokenKeeper(
            http -> {
                Supplier<BearerToken> answer = answers.remove();
                if (answer.get() == null) {
                    throw new IOException("down at /login?token=s3cr3t");
                }
                return answer.get();
            },
            load::fetcher,
            (work, pause) -> {
                background.add(work);
                pauses.add(pause);
            },
            clock);

    @AfterEach
    void close() {
        load.close();
    }

    private void willAnswer(BearerToken token) {
        answers.add(() -> token);
    }

    private void willFail() {
        answers.add(() -> null);
    }

    private void after(Duration time) {
        clock.now += time.toNanos();
        background.remove().run();
    }

    private String signature() {
        SignedCall call = new SignedCall();
        keeper.sign(call);
        return call.authorization;
    }

    @Test
    void aTokenIsFetchedAnewWhenAFifthOfItsLifeIsLeft() {
        willAnswer(BearerToken.lasting("one", LIFE));
        willAnswer(BearerToken.lasting("two", LIFE));
        keeper.begin();

        assertThat(pauses).containsExactly(Duration.ofSeconds(8));
        assertThat(signature()).isEqualTo("Bearer one");

        after(Duration.ofSeconds(8));

        assertThat(signature()).isEqualTo("Bearer two");
        assertThat(pauses).hasSize(2);
        assertThat(keeper.trouble()).isEmpty();
    }

    @Test
    void aLongLivedTokenIsFetchedHalfAMinuteBeforeItsEnd() {
        assertThat(TokenKeeper.whenToRefresh(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(3_570));
        assertThat(TokenKeeper.whenToRefresh(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void aTokenWithoutAnEndIsFetchedOnce() {
        willAnswer(BearerToken.lasting("one"));
        keeper.begin();
        keeper.begin();

        assertThat(background).isEmpty();
    }

    @Test
    void aFetchThatFailsIsTriedAgainAfterGrowingPausesWhileTheOldTokenIsSent() {
        willAnswer(BearerToken.lasting("one", LIFE));
        keeper.begin();
        for (int i = 0; i < 9; i++) {
            willFail();
            after(Duration.ofSeconds(1));
        }

        assertThat(signature()).isEqualTo("Bearer one");
        assertThat(pauses.subList(1, 10))
                .extracting(Duration::toMillis)
                .containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 25_600L, 30_000L);
        assertThat(keeper.trouble().orElseThrow())
                .isEqualTo(new TokenKeeper.Trouble(9, 0, "down at /login?token=***", 0));
    }

    @Test
    void theTimeWithAnExpiredTokenIsTold() {
        willAnswer(BearerToken.lasting("one", LIFE));
        keeper.begin();
        willFail();
        after(Duration.ofSeconds(11));

        assertThat(keeper.trouble().orElseThrow().expiredNanos()).isEqualTo(1_000_000_000L);

        willAnswer(BearerToken.lasting("two", LIFE));
        after(Duration.ofSeconds(2));
        clock.now += 5_000_000_000L;

        assertThat(signature()).isEqualTo("Bearer two");
        assertThat(keeper.trouble().orElseThrow())
                .isEqualTo(new TokenKeeper.Trouble(1, 0, "down at /login?token=***", 3_000_000_000L));
    }

    @Test
    void afterASuccessThePausesBeginAnew() {
        willAnswer(BearerToken.lasting("one", LIFE));
        keeper.begin();
        willFail();
        after(Duration.ofSeconds(8));
        willAnswer(BearerToken.lasting("two", LIFE));
        after(Duration.ofSeconds(1));
        willFail();
        after(Duration.ofSeconds(8));

        assertThat(pauses.get(pauses.size() - 1)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whoSharesATokenThatCannotBeHadFailsWithoutAskingAgain() {
        willFail();

        for (int user = 0; user < 2; user++) {
            assertThatThrownBy(keeper::begin)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no bearer token could be fetched: down at /login?token=***");
        }
        assertThat(background).isEmpty();
    }

    private static final class HandClock implements NanoClock {

        private long now;

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
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean await(CountDownLatch latch, long deadline) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class SignedCall implements HttpAuth.Unsigned {

        private String authorization = "";

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public java.net.URI url() {
            return java.net.URI.create("http://shop/");
        }

        @Override
        public java.util.Optional<String> header(String name) {
            return java.util.Optional.empty();
        }

        @Override
        public byte[] body() {
            return new byte[0];
        }

        @Override
        public void set(String name, String value) {
            authorization = value;
        }
    }
}
