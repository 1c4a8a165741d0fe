package io.perfjunit.engine;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Stage;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** The exact number of measured iterations that all users share. */
sealed interface Quota {

    /** Takes one iteration from what is left for anybody; false when nothing is. */
    boolean claim();

    /** Takes the first iteration of a user, which is kept for it however quick the others are; false when nothing is left. */
    boolean claimFirst();

    /** True when nothing is left to claim. */
    boolean isExhausted();

    /**
     * What a stage may make. Of users that start together every one has a turn, as far as the number goes; one whose turn in the
     * ramp-up comes when all is made has none, and does not lengthen the load.
     */
    static Quota of(Stage stage) {
        OptionalLong iterations = stage.extent().iterations();
        boolean together = stage.rampUp().isZero();
        long users = together && stage.model() instanceof ClosedModel closed ? closed.users() : 0;
        return iterations.isPresent() ? new Counted(iterations.getAsLong(), users) : new Unlimited();
    }

    /** A load that is bounded by time alone. */
    record Unlimited() implements Quota {

        @Override
        public boolean claim() {
            return true;
        }

        @Override
        public boolean claimFirst() {
            return true;
        }

        @Override
        public boolean isExhausted() {
            return false;
        }
    }

    /** Counts down, shared by all workers. */
    final class Counted implements Quota {
        private final AtomicLong firsts;
        private final AtomicLong others;

        Counted(long iterations, long users) {
            long kept = Math.min(iterations, users);
            firsts = new AtomicLong(kept);
            others = new AtomicLong(iterations - kept);
        }

        @Override
        public boolean claim() {
            return take(others);
        }

        @Override
        public boolean claimFirst() {
            return take(firsts) || take(others);
        }

        private static boolean take(AtomicLong left) {
            // The look before the decrement keeps late claims from driving the counter down without end.
            return left.get() > 0 && left.getAndDecrement() > 0;
        }

        @Override
        public boolean isExhausted() {
            return others.get() <= 0 && firsts.get() <= 0;
        }
    }
}
