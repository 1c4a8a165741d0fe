package io.perfjunit.recorder;

import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares the clock of the load with the wall clock, slice by slice. The median of the slices is the drift: a wall clock that
 * was set, once, does not touch it. Guarded by itself.
 */
final class ClockDrift {

    private static final double BILLION = 1e9;

    /** A thread that loses its processor between both clocks would see a drift: that long it may take, or it looks again. */
    private static final long LONGEST_LOOK_NANOS = 20_000;

    private static final int MOST_LOOKS = 3;
    private static final long SHORTEST_SLICE_NANOS = 100_000_000;
    private static final int FEWEST_SLICES = 3;

    private final NanoClock clock;
    private final BucketCounts partsPerBillion = new BucketCounts();
    private Optional<Look> last = Optional.empty();

    ClockDrift(NanoClock clock) {
        this.clock = clock;
    }

    synchronized void restart() {
        partsPerBillion.clear();
        last = look();
    }

    /** Ends a slice, if the last one is long enough ago. */
    synchronized void sample() {
        look().filter(now -> last.isEmpty() || now.isSliceAfter(last.get())).ifPresent(now -> {
            last.ifPresent(before -> partsPerBillion.record(now.driftSince(before)));
            last = Optional.of(now);
        });
    }

    /** The drift as a share of the time, 0 to 1; empty when fewer slices were seen than a median needs. */
    synchronized OptionalDouble share() {
        return partsPerBillion.count() < FEWEST_SLICES
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        partsPerBillion.freeze().percentile(Percentile.P50).toNanos() / BILLION);
    }

    private Optional<Look> look() {
        for (int i = 0; i < MOST_LOOKS; i++) {
            long before = clock.nanoTime();
            Instant wall = clock.wallClock();
            long took = clock.nanoTime() - before;
            if (took <= LONGEST_LOOK_NANOS) {
                return Optional.of(new Look(before + took / 2, wall));
            }
        }
        return Optional.empty();
    }

    private record Look(long nanos, Instant wall) {

        boolean isSliceAfter(Look before) {
            return nanos - before.nanos >= SHORTEST_SLICE_NANOS;
        }

        /** Parts per billion, at most all of them. */
        long driftSince(Look before) {
            double slice = nanos - before.nanos;
            Duration byWall = Duration.between(before.wall, wall);
            double drift = Math.abs(byWall.toSeconds() * BILLION + byWall.toNanosPart() - slice);
            return Math.round(Math.min(1, drift / slice) * BILLION);
        }
    }
}
