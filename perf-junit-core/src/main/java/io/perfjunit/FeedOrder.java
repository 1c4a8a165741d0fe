package io.perfjunit;

import io.perfjunit.run.Figures;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Which record comes next. */
sealed interface FeedOrder {

    /**
     * Index of the next record.
     *
     * @param feed how messages name it
     * @param size how many records there are
     * @param given how many were given out in this load, to be counted on; shared by all users
     */
    int next(String feed, int size, AtomicLong given, RandomGenerator random);

    /** One after the other, and after the last the first. */
    record Circular() implements FeedOrder {

        @Override
        public int next(String feed, int size, AtomicLong given, RandomGenerator random) {
            return (int) (given.getAndIncrement() % size);
        }
    }

    /** Any, all equally often. */
    record Random() implements FeedOrder {

        @Override
        public int next(String feed, int size, AtomicLong given, RandomGenerator random) {
            return random.nextInt(size);
        }
    }

    /** One after the other, each once. */
    record Unique(WhenExhausted then) implements FeedOrder {

        @Override
        public int next(String feed, int size, AtomicLong given, RandomGenerator random) {
            long turn = given.getAndIncrement();
            if (turn < size) {
                return (int) turn;
            }
            String way = then == WhenExhausted.STOP_LOAD
                    ? "; the load ends"
                    : "; give it more, end the load with WhenExhausted.STOP_LOAD, or begin again with circular()";
            throw new FeedExhaustedException(
                    feed + " is exhausted: " + Figures.count(size, "unique record") + " given out" + way, then);
        }
    }
}
