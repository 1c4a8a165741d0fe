package io.perfjunit.engine;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** The exact number of measured iterations that all users share. */
sealed interface Quota {

    /** Takes one iteration from what is left; false when nothing is. */
    boolean claim();

    /** True when nothing is left to claim. */
    boolean isExhausted();

    static Quota of(OptionalLong iterations) {
        return iterations.isPresent() ? new Counted(iterations.getAsLong()) : new Unlimited();
    }

    /** A load that is bounded by time alone. */
    record Unlimited() implements Quota {

        @Override
        public boolean claim() {
            return true;
        }

        @Override
        public boolean isExhausted() {
            return false;
        }
    }

    /** Counts down, shared by all workers. */
    final class Counted implements Quota {
        private final AtomicLong left;

        Counted(long iterations) {
            left = new AtomicLong(iterations);
        }

        @Override
        public boolean claim() {
            // The look before the decrement keeps late claims from driving the counter down without end.
            return left.get() > 0 && left.getAndDecrement() > 0;
        }

        @Override
        public boolean isExhausted() {
            return left.get() <= 0;
        }
    }
}
