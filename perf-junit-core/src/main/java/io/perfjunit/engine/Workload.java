package io.perfjunit.engine;

import java.util.function.BooleanSupplier;

/** What every virtual user does. */
@FunctionalInterface
public interface Workload {

    /** A load begins; called once for each, on the thread that controls it and before any user is prepared. */
    default void begin() {}

    /**
     * Prepares one virtual user, untimed and on the thread that will run it.
     *
     * @throws Throwable if the user cannot be prepared; then no load runs at all
     */
    UserTask prepare(UserSession session) throws Throwable;

    /** True when what an iteration threw is no failure but says that the whole test is to be aborted. */
    default boolean aborts(Throwable thrown) {
        return false;
    }

    /**
     * True when what an iteration threw is no failure but says that the data of the load are used up: it then ends as planned, and
     * the iteration does not count.
     */
    default boolean endsLoad(Throwable thrown) {
        return false;
    }

    /** The iterations that a user still has to make. */
    @FunctionalInterface
    interface RemainingIterations {

        /**
         * Makes one after the other until the last, or until it is enough.
         *
         * @param enough asked after each
         * @return false after the last one
         */
        boolean makeUntil(BooleanSupplier enough);
    }

    /** The work of one virtual user. Used by one thread. */
    @FunctionalInterface
    interface UserTask {

        /** Does one iteration; whatever it throws makes the iteration a failure. */
        void iterate() throws Throwable;

        /** Has the iterations made, from the first to the last; whoever holds something over many of them does that here. */
        default void takePart(RemainingIterations iterations) {
            iterations.makeUntil(() -> false);
        }

        /** Ends the user after its last iteration, untimed. */
        default void end() throws Throwable {}
    }
}
