package io.perfjunit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of parameter that every virtual user gets a value of its own for. */
final class UserParameterTypes {

    private final List<UserParameterProvider> providers;

    UserParameterTypes(List<UserParameterProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** Those that the modules on the class path know. */
    static UserParameterTypes ofClassPath() {
        List<UserParameterProvider> providers = new ArrayList<>();
        ServiceLoader.load(UserParameterProvider.class, UserParameterTypes.class.getClassLoader())
                .forEach(providers::add);
        return new UserParameterTypes(providers);
    }

    boolean knows(Class<?> type) {
        return type == VirtualUser.class || find(type).isPresent();
    }

    private Optional<UserParameterProvider> find(Class<?> type) {
        return providers.stream().filter(provider -> provider.type() == type).findFirst();
    }

    /** The types by their simple names. */
    String inWords() {
        return Stream.concat(Stream.of(VirtualUser.class), providers.stream().map(UserParameterProvider::type))
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" or "));
    }

    /** Opens what the given methods need; what a provider objects to is noted. */
    OpenUserParameters open(List<Method> methods, UserParameterProvider.LoadScope scope, ConfigurationErrors errors) {
        OpenUserParameters open = new OpenUserParameters();
        methods.stream()
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .distinct()
                .map(this::find)
                .flatMap(Optional::stream)
                .forEach(provider -> {
                    try {
                        open.add(provider.type(), provider.open(scope));
                    } catch (IllegalArgumentException mistake) {
                        errors.add(String.valueOf(mistake.getMessage()));
                    }
                });
        return open;
    }
}
