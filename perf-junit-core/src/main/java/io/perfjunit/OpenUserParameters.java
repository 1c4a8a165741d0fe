package io.perfjunit;

import io.perfjunit.UserParameterProvider.UserParameter;
import io.perfjunit.UserParameterProvider.UserParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What providers have opened for one load. */
final class OpenUserParameters implements AutoCloseable {

    private final Map<Class<?>, UserParameters> byType = new LinkedHashMap<>();

    void add(Class<?> type, UserParameters parameters) {
        byType.put(type, parameters);
    }

    UserValues forUser(VirtualUser user) {
        Map<Class<?>, UserParameter> values = new LinkedHashMap<>();
        byType.forEach((type, parameters) -> values.put(type, parameters.forUser(user)));
        return new UserValues(user, values);
    }

    /** What their providers have to tell of the load that has just ended. */
    List<String> notices() {
        return byType.values().stream()
                .flatMap(parameters -> parameters.notices().stream())
                .toList();
    }

    @Override
    public void close() {
        byType.values().forEach(UserParameters::close);
    }
}
