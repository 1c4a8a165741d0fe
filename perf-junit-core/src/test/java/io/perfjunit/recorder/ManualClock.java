package io.perfjunit.recorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * A clock without real time. It stands still while anybody works, and jumps to the next alarm once all who take part sleep: the
 * users of a load and the thread that controls it. What a load does then depends on its script alone, to the nanosecond.
 *
 * <p>Its origin is negative, as that of {@link System#nanoTime()} may be. The stall ticker takes no part and never wakes.
 */
public final class ManualClock implements NanoClock {

    /** Where the clock stands at first. */
    public static final long ORIGIN = -3_600_000_000_000L;

    private final List<Alarm> alarms = new ArrayList<>();
    private long now = ORIGIN;
    private int users;
    private int working;

    /** A clock for so many virtual users and the thread that controls them. */
    public ManualClock(int users) {
        this.users = users;
        this.working = users + 1;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Instant wallClock() {
        return Instant.ofEpochSecond(1_000_000_000).plusNanos(now - ORIGIN);
    }

    /** Work that takes so long. */
    public void work(long nanos) throws InterruptedException {
        sleepUntil(nanoTime() + nanos);
    }

    /** Work that takes so long, and that no interruption ends. */
    public void workUninterruptibly(long nanos) {
        long end = nanoTime() + nanos;
        while (nanoTime() - end < 0) {
            try {
                sleepUntil(end);
            } catch (InterruptedException swallowed) {
                // Again.
            }
        }
    }

    /** A user has ended: nobody waits for it any more. When the last has, time stands still. */
    public synchronized void leave() {
        users--;
        working--;
        advance();
    }

    /** A user hangs somewhere outside this clock: time goes on without it. */
    public synchronized void hang() {
        working--;
        advance();
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        if (Thread.currentThread().getName().equals("perf-junit-stall-ticker")) {
            new CountDownLatch(1).await();
        }
        sleep(deadline, () -> false);
    }

    @Override
    public boolean await(CountDownLatch latch, long deadline) throws InterruptedException {
        sleep(deadline, () -> latch.getCount() == 0);
        return latch.getCount() == 0;
    }

    private synchronized void sleep(long deadline, BooleanSupplier done) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (now - deadline >= 0 || done.getAsBoolean()) {
            return;
        }
        Alarm alarm = new Alarm(deadline, done);
        alarms.add(alarm);
        working--;
        try {
            while (!alarm.rung && !done.getAsBoolean()) {
                advance();
                if (!alarm.rung) {
                    wait(1);
                }
            }
        } catch (InterruptedException cut) {
            // To notice takes a moment.
            now++;
            throw cut;
        } finally {
            if (!alarm.rung) {
                alarms.remove(alarm);
                working++;
            }
        }
    }

    private void advance() {
        if (working > 0 || users == 0 || alarms.isEmpty() || alarms.stream().anyMatch(Alarm::isAwake)) {
            return;
        }
        long next = alarms.stream().mapToLong(alarm -> alarm.deadline).min().orElseThrow();
        now = Math.max(now, next);
        for (Iterator<Alarm> all = alarms.iterator(); all.hasNext(); ) {
            Alarm alarm = all.next();
            if (now - alarm.deadline >= 0) {
                alarm.rung = true;
                working++;
                all.remove();
            }
        }
        notifyAll();
    }

    private static final class Alarm {
        private final long deadline;
        private final BooleanSupplier done;
        private final Thread sleeper = Thread.currentThread();
        private boolean rung;

        Alarm(long deadline, BooleanSupplier done) {
            this.deadline = deadline;
            this.done = done;
        }

        /** Whoever was interrupted, or has what it waits for, works, even if it has not noticed yet. */
        boolean isAwake() {
            return sleeper.isInterrupted() || done.getAsBoolean();
        }
    }
}
