package io.perfjunit.recorder;

import io.perfjunit.recorder.ProcessorTimes.Shares;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.JvmUsage.Garbage;
import io.perfjunit.result.Standstill;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Watches, while a load is measured, whether the machine lets the generator do its work. What this machine does not tell is
 * reported as not measured, never as healthy.
 *
 * <p>To be opened, restarted and read by the one thread that controls the load. What needs many readings is read by the thread of
 * its ticker, a few times a second.
 */
public final class GeneratorWatch implements AutoCloseable {

    /** Counters of the system step by 10 ms: the shares of a shorter window would be noise. */
    private static final double SHORTEST_NANOS = 2e8;

    private final NanoClock clock;
    private final WatchTerms terms;
    private final RunQueueWait runQueue;
    private final ClockDrift drift;
    private final ProcessorTimes processors;
    private final Throttling throttling;
    private final Pressure pressure;
    private final GarbageWatch garbage;
    private final GarbagePauses pauses;
    private final StallTicker ticker;
    private Start start;

    /** Begins to watch. */
    public GeneratorWatch(NanoClock clock) {
        this(clock, WatchTerms.UNKNOWN);
    }

    /** Begins to watch a load of which this is known. */
    public GeneratorWatch(NanoClock clock, WatchTerms terms) {
        this(clock, terms, Machine.here());
    }

    GeneratorWatch(NanoClock clock, WatchTerms terms, Machine machine) {
        this.clock = clock;
        this.terms = terms;
        this.runQueue = new RunQueueWait(machine, clock);
        this.drift = new ClockDrift(clock);
        this.processors = new ProcessorTimes(machine);
        this.throttling = new Throttling(machine);
        this.pressure = new Pressure(machine);
        this.pauses = new GarbagePauses(clock);
        this.garbage = GarbageWatch.start(machine, pauses::note);
        this.ticker = StallTicker.start(clock, new Sampler(clock, this::sample));
        this.start = begin();
        warmUp();
    }

    /** What a first reading takes, mostly to load classes, shall not be taken from the load. */
    private void warmUp() {
        health();
        start = begin();
    }

    /** Forgets what was seen so far: the measured window opens. */
    public void restart() {
        start = begin();
    }

    private Start begin() {
        ticker.reset();
        garbage.restart();
        drift.restart();
        runQueue.restart();
        return new Start(clock.nanoTime(), processors.read(), throttling.read(), pressure.read());
    }

    private void sample() {
        runQueue.sample();
        drift.sample();
    }

    /** What was seen since the last restart. */
    public GeneratorHealth health() {
        double wallNanos = Math.max(1, clock.nanoTime() - start.nanos);
        boolean isLong = wallNanos >= SHORTEST_NANOS;
        Shares shares = isLong ? processors.read().since(start.processors, wallNanos) : Shares.UNKNOWN;
        OptionalDouble throttled = known(isLong, throttling.read().since(start.throttling, wallNanos));
        Garbage collected = garbage.reading();
        sample();
        HealthSigns signs = new HealthSigns(terms, shares, throttled);
        return new GeneratorHealth(List.of(
                signs.runQueueWait(known(isLong, runQueue.share())),
                signs.stallP99(ticker.p99()),
                signs.longestStall(ticker.max()),
                signs.foreignCpu(shares.foreign()),
                signs.steal(shares.steal()),
                signs.throttling(throttled),
                signs.gcTime(isLong ? collected : Garbage.UNKNOWN, wallNanos),
                signs.longestGcPause(collected),
                signs.clockDrift(known(isLong, drift.share())),
                signs.ownCpu(shares.own()),
                signs.pressure(Pressure.share(start.pressure, pressure.read(), wallNanos))));
    }

    /** When nothing of this JVM ran since a moment, in order, whatever was restarted in between. */
    public List<Standstill> standstillsSince(long originNanos) {
        garbage.reading();
        return Stream.concat(pauses.since(originNanos).stream(), ticker.stallsSince(originNanos).stream())
                .sorted(Comparator.comparing(Standstill::at))
                .toList();
    }

    private static OptionalDouble known(boolean isKnown, OptionalDouble figure) {
        return isKnown ? figure : OptionalDouble.empty();
    }

    @Override
    public void close() {
        ticker.close();
        garbage.close();
    }

    private record Start(
            long nanos, ProcessorTimes.Reading processors, Throttling.Reading throttling, OptionalLong pressure) {}

    /** Asks for a sample a few times a second, and less often when it turns out to be dear. Owned by the ticker's thread. */
    private static final class Sampler implements Runnable {

        private static final long EVERY_NANOS = 250_000_000;

        /** A sample may take one part in so many of the time until the next, as long as that comes at all. */
        private static final long DEAREST_PART = 200;

        private static final long LATEST_NANOS = 2_000_000_000;

        private final NanoClock clock;
        private final Runnable sample;
        private long next;

        Sampler(NanoClock clock, Runnable sample) {
            this.clock = clock;
            this.sample = sample;
            this.next = clock.nanoTime() + EVERY_NANOS;
        }

        @Override
        public void run() {
            long begin = clock.nanoTime();
            if (begin - next >= 0) {
                sample.run();
                long affordable = (clock.nanoTime() - begin) * DEAREST_PART;
                next = begin + Math.max(EVERY_NANOS, Math.min(LATEST_NANOS, affordable));
            }
        }
    }
}
