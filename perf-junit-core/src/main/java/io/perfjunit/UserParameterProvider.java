package io.perfjunit;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Gives every virtual user a value of its own for a type of parameter of load-test, {@code @BeforeUser} and {@code @AfterUser}
 * methods. The door through which other modules join in, such as {@code HttpUser}; found by {@link java.util.ServiceLoader}.
 */
public interface UserParameterProvider {

    /** The type of parameter that it knows. */
    Class<?> type();

    /**
     * Checks everything that can be checked before the load and opens what the users share. Called once per load, and only if a
     * method of the test has such a parameter.
     *
     * @throws IllegalArgumentException if a setting is missing or malformed; its message is told with those of all other mistakes
     */
    UserParameters open(LoadScope scope);

    /** The values of one load. */
    interface UserParameters extends AutoCloseable {

        /** The value for one user; called on the user's thread before anything else of it runs. */
        UserParameter forUser(VirtualUser user);

        /** What a reader of the figures has to know of the load that has just ended, in words; empty for most loads. */
        default List<String> notices() {
            return List.of();
        }

        /** Closes what the users shared; called when the last of them has ended. */
        @Override
        default void close() {}
    }

    /** The iterations that a user still has to make. */
    @FunctionalInterface
    interface RemainingIterations {

        /**
         * Makes one after the other until the last, or until it is enough.
         *
         * @param enough asked after each, within no measured time
         * @return false after the last one
         */
        boolean makeUntil(BooleanSupplier enough);
    }

    /** The value of one user. */
    interface UserParameter {

        /** What the methods get. */
        Object value();

        /**
         * The body of an iteration, or a {@code @BeforeUser} or {@code @AfterUser} method, has returned; what this throws fails it. A value that puts work off can finish it
         * here. Within the measured time.
         */
        default void ended() throws Exception {}

        /**
         * The body of an iteration has thrown, or {@link #ended} of another value has. What was put off is dropped or
         * written down, and nothing new is begun.
         */
        default void failed() {}

        /**
         * Has all iterations of the user made, on its thread and between {@code @BeforeUser} and {@code @AfterUser} methods. A value that
         * holds something over many iterations does so around them. Those that it leaves out are made without it.
         */
        default void around(RemainingIterations iterations) {
            iterations.makeUntil(() -> false);
        }
    }

    /** What a provider may know of the load that it is opened for. */
    interface LoadScope {

        /** The test class. */
        Class<?> testClass();

        /** The test method; its annotations come before those of the class. */
        AnnotatedElement testMethod();

        /** The largest number of users at the same moment. */
        int concurrency();

        /** Text with its placeholders <code>${key}</code> or <code>${key:default}</code> replaced. */
        String resolve(String text);

        /**
         * Reads a setting. What is set under the key comes before what is written; a text that cannot be read is told together with
         * all other mistakes of the test, and counts as not set. The effective value stands in the report, with its origin.
         *
         * @param key one of {@link PerfKeys}, such as {@code perf.http.callTimeout}
         * @param written what the annotation says, or the default; placeholders in it are replaced
         * @param origin where that stands, such as {@code @HttpTarget} or {@code default}
         * @param unit reads the text, such as {@link Units#duration}
         */
        <T> Optional<T> read(String key, String written, String origin, Function<String, T> unit);

        /** Notes a mistake that ends the test before the load, in words that name the place. */
        void reject(String mistake);
    }
}
