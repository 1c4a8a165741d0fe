package io.perfjunit.recorder;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongUnaryOperator;

/** A clock that the stall ticker drives: each of its sleeps moves the time, as far as the test has let it run. */
final class TickerClock implements NanoClock {

    private long now = ManualClock.ORIGIN;
    private long until = now;
    private long tick;
    private boolean isSleeping;
    private LongUnaryOperator lateness = tick -> 60_000;
    private double wallSpeed = 1;
    private long wallSetForward;

    /** How late, in nanoseconds, the sleeper of each tick wakes; ticks are numbered from 0. */
    synchronized TickerClock lateness(LongUnaryOperator byTick) {
        lateness = byTick;
        return this;
    }

    /** The wall clock runs so many times as fast. */
    synchronized TickerClock wallSpeed(double factor) {
        wallSpeed = factor;
        return this;
    }

    /** Somebody sets the wall clock. */
    synchronized void setWallForward(long nanos) {
        wallSetForward += nanos;
    }

    /** Lets so much time pass. */
    synchronized void pass(long nanos) throws InterruptedException {
        until += nanos;
        notifyAll();
        while (!isSleeping || now < until) {
            wait();
        }
    }

    /** Lets so much time pass while nobody runs. */
    synchronized void freeze(long nanos) {
        now += nanos;
        until = now;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Instant wallClock() {
        return Instant.ofEpochSecond(1_000_000_000)
                .plusNanos(Math.round((now - ManualClock.ORIGIN) * wallSpeed) + wallSetForward);
    }

    @Override
    public synchronized void sleepUntil(long deadline) throws InterruptedException {
        while (now >= until) {
            isSleeping = true;
            notifyAll();
            wait();
        }
        isSleeping = false;
        now = deadline + lateness.applyAsLong(tick++);
    }

    @Override
    public boolean await(CountDownLatch latch, long deadline) {
        throw new UnsupportedOperationException();
    }
}
