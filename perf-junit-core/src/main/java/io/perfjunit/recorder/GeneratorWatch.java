package io.perfjunit.recorder;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Watches, while a load is measured, whether the machine lets the generator do its work. What this machine does not tell is
 * reported as not measured, never as healthy. The limits are those of the project's study of run-to-run noise.
 */
public final class GeneratorWatch implements AutoCloseable {

    private static final double MILLI = 1e6;

    private final NanoClock clock;
    private final StallTicker ticker;
    private final ProcessorTimes processors = ProcessorTimes.ofThisMachine();
    private long startedAt;
    private ProcessorTimes.Reading processorsAtStart;
    private long collectorMillisAtStart;

    /** Starts to watch at once. */
    public GeneratorWatch(NanoClock clock) {
        this.clock = clock;
        this.ticker = StallTicker.start(clock);
        this.startedAt = clock.nanoTime();
        this.processorsAtStart = processors.read();
        this.collectorMillisAtStart = Collectors.pauseMillis();
    }

    /** Forgets what was seen so far: the measured window opens. */
    public void restart() {
        ticker.reset();
        startedAt = clock.nanoTime();
        processorsAtStart = processors.read();
        collectorMillisAtStart = Collectors.pauseMillis();
    }

    /** What was seen since the last restart. */
    public GeneratorHealth health() {
        double wallNanos = Math.max(1, clock.nanoTime() - startedAt);
        ProcessorTimes.Shares shares = processors.read().since(processorsAtStart, wallNanos);
        List<Sign> signs = new ArrayList<>();
        signs.add(time("stall p99", ticker.p99(), 5 * MILLI, 20 * MILLI));
        signs.add(time("longest stall", ticker.max(), 100 * MILLI, 1_000 * MILLI));
        double collecting = (Collectors.pauseMillis() - collectorMillisAtStart) * MILLI / wallNanos;
        signs.add(share("GC time", OptionalDouble.of(collecting), 0.02, 0.10));
        // A service in the same JVM uses the same processors, so own CPU alone is no ground to doubt a run.
        signs.add(share("own CPU", shares.own(), 0.80, 1.0));
        signs.add(share("foreign CPU", shares.foreign(), 0.20, 0.50));
        signs.add(share("steal", shares.steal(), 0.01, 0.05));
        return new GeneratorHealth(signs);
    }

    private static Sign time(String name, OptionalDouble nanos, double suspicious, double unhealthy) {
        return new Sign(name, Unit.NANOSECONDS, nanos.orElse(Double.NaN), suspicious, unhealthy);
    }

    private static Sign share(String name, OptionalDouble share, double suspicious, double unhealthy) {
        return new Sign(name, Unit.SHARE, share.orElse(Double.NaN), suspicious, unhealthy);
    }

    @Override
    public void close() {
        ticker.close();
    }
}
