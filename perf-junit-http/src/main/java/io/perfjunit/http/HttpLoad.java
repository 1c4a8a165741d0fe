package io.perfjunit.http;

import io.perfjunit.UserParameterProvider.UserParameter;
import io.perfjunit.UserParameterProvider.UserParameters;
import io.perfjunit.VirtualUser;
import java.time.Duration;

/** What the users of one load share: the client, the watch over its calls, and the templates. */
final class HttpLoad implements UserParameters {

    /** How long a call may take as a whole, from connecting to the last byte. */
    static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    private final Endpoints endpoints;
    private final SharedClient client;
    private final Duration callLimit;
    private final CallWatch watch = new CallWatch();

    HttpLoad(BaseUrl base, int users, Duration callLimit) {
        this.endpoints = new Endpoints(base);
        this.client = new SharedClient(users);
        this.callLimit = callLimit;
        client.rehearse();
    }

    @Override
    public UserParameter forUser(VirtualUser user) {
        UserLine line = new UserLine(client, user, callLimit);
        watch.add(line);
        return new Parameter(new HttpUser(endpoints, line));
    }

    @Override
    public void close() {
        client.close();
        watch.close();
    }

    /** The value of one user. */
    private record Parameter(HttpUser value) implements UserParameter {

        @Override
        public void ended() {
            value.finishLast();
        }

        @Override
        public void failed() {
            value.abandonLast();
        }
    }
}
