package io.perfjunit.examples.studies.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BusyLockTests {

    private static final Duration RETRY = Duration.ofMillis(1);

    @Test
    void whoFindsItTakenGivesUpWhenItsPatienceIsOver() throws Exception {
        BusyLock lock = new BusyLock(1, RETRY, Duration.ofMillis(5));

        assertThat(lock.enter()).isTrue();
        assertThat(lock.enter()).isFalse();
        lock.leave();
        assertThat(lock.enter()).isTrue();
    }

    @Test
    void aWaiterGetsInWhenSomebodyLeaves() throws Exception {
        BusyLock lock = new BusyLock(2, RETRY, Duration.ofMinutes(1));
        lock.enter();
        lock.enter();
        CompletableFuture<Boolean> third = CompletableFuture.supplyAsync(() -> {
            try {
                return lock.enter();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(third).isNotDone();
        lock.leave();
        assertThat(third.get()).isTrue();
    }
}
