package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path root;

    @Test
    void onlyOneIsInsideAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = IntStream.range(0, 40)
                    .mapToObj(i -> pool.submit(() -> FolderLock.holding(root, LONG, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                        return root;
                    })))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void patienceEndsAndTheReasonIsSaid() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread holder = holder(taken, done);
        taken.await();
        assertThatThrownBy(() -> FolderLock.holding(root, Duration.ofMillis(50), () -> root))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another process holds");
        done.countDown();
        holder.join();
        assertThat(FolderLock.holding(root, LONG, () -> root)).isEqualTo(root);
    }

    private Thread holder(CountDownLatch taken, CountDownLatch done) {
        Thread holder = new Thread(() -> {
            try {
                FolderLock.holding(root, LONG, () -> {
                    taken.countDown();
                    await(done);
                    return root;
                });
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        holder.start();
        return holder;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anInterruptedSessionWaitsForItsTurnLikeAnyOther() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread holder = holder(taken, done);
        taken.await();
        ReportConsole console = new ReportConsole(System.out);
        Thread.currentThread().interrupt();
        var index = console.telling(() -> {
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(done::countDown);
            return new ReportFolder(root).rebuild();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(index).contains(root.resolve("index.html"));
        holder.join();
    }
}
