package io.perfjunit;

import io.perfjunit.UserParameterProvider.RemainingIterations;
import io.perfjunit.UserParameterProvider.UserParameter;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The parameter values of one virtual user. Owned by its thread. */
final class UserValues {

    private final VirtualUser user;
    private final Map<Class<?>, UserParameter> values;
    /** Gone through after every iteration. */
    private final UserParameter[] all;

    UserValues(VirtualUser user, Map<Class<?>, UserParameter> values) {
        this.user = user;
        this.values = values;
        this.all = values.values().toArray(UserParameter[]::new);
    }

    /** Arguments of a method whose parameters all are of known types. */
    @Nullable
    Object[] argumentsOf(Method method) {
        return argumentsOf(method, new Object[method.getParameterCount()]);
    }

    /** Arguments of a method: the user's own values where there are any, else what JUnit has resolved. */
    @Nullable
    Object[] argumentsOf(Method method, @Nullable Object[] resolved) {
        @Nullable Object[] arguments = resolved.clone();
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i] == VirtualUser.class) {
                arguments[i] = user;
            } else if (values.containsKey(types[i])) {
                arguments[i] = values.get(types[i]).value();
            }
        }
        return arguments;
    }

    /** Has iterations made within what every value holds around them. */
    void around(RemainingIterations iterations) {
        RemainingIterations wrapped = iterations;
        for (UserParameter value : all) {
            wrapped = within(value, wrapped);
        }
        wrapped.makeUntil(() -> false);
    }

    /** The same iterations, made within what one value holds; it lets go when those around it have had enough. */
    private static RemainingIterations within(UserParameter value, RemainingIterations iterations) {
        return enoughOutside -> {
            AtomicBoolean more = new AtomicBoolean(true);
            value.around(enough -> {
                more.set(iterations.makeUntil(() -> enough.getAsBoolean() || enoughOutside.getAsBoolean()));
                return more.get() && !enoughOutside.getAsBoolean();
            });
            return more.get();
        };
    }

    /** A method that used the values has thrown. */
    void failed() {
        for (UserParameter value : all) {
            value.failed();
        }
    }

    /** A method that used the values has returned. */
    void ended() throws Exception {
        for (UserParameter value : all) {
            value.ended();
        }
    }
}
