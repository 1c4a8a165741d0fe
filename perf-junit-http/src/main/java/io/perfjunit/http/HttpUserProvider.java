package io.perfjunit.http;

import io.perfjunit.UserParameterProvider;

/** Gives every virtual user an {@link HttpUser}. Found by {@link java.util.ServiceLoader}; nothing for users to call. */
public final class HttpUserProvider implements UserParameterProvider {

    /** Needed by the service loader. */
    public HttpUserProvider() {}

    @Override
    public Class<?> type() {
        return HttpUser.class;
    }

    @Override
    public UserParameters open(LoadScope scope) {
        HttpTarget target = TargetLookup.find(scope.testMethod(), scope.testClass())
                .orElseThrow(() -> new IllegalArgumentException("@HttpTarget is missing on "
                        + scope.testClass().getSimpleName()
                        + " or the method, which has an HttpUser; say where its calls go, such as"
                        + " @HttpTarget(\"http://localhost:8080\")"));
        HttpSettings settings = new HttpSettingsReader(scope, target).read();
        Guard guard = new Guard(settings.access());
        guard.checkTarget(settings.base());
        return new HttpLoad(settings, scope.concurrency(), guard);
    }
}
