package io.perfjunit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

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

        /** Closes what the users shared; called when the last of them has ended. */
        @Override
        default void close() {}
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

        /** A setting under {@code perf.*}. */
        Optional<String> setting(String key);
    }
}
