package io.perfjunit.http;

import io.perfjunit.UserParameterProvider.UserParameter;
import io.perfjunit.UserParameterProvider.UserParameters;
import io.perfjunit.VirtualUser;
import java.util.List;

/** What the users of one load share: the client, the watch over its calls, and the templates. */
final class HttpLoad implements UserParameters {

    private final Endpoints endpoints;
    private final HttpSettings settings;
    private final Clients clients;
    private final CallWatch watch = new CallWatch();

    /** A load of so many users at the same moment. */
    HttpLoad(HttpSettings settings, int users) {
        this.settings = settings;
        this.endpoints = new Endpoints(settings.base(), settings.headers());
        this.clients = new Clients(settings, users);
        clients.rehearse();
    }

    @Override
    public UserParameter forUser(VirtualUser user) {
        UserLine line = new UserLine(clients, user, settings);
        watch.add(line::look);
        return new Parameter(new HttpUser(endpoints, line));
    }

    @Override
    public List<String> notices() {
        List<String> notices = endpoints.notices();
        OkHttpCopies.found().notice().ifPresent(notices::add);
        notices.addAll(clients.repeats().notices());
        return notices;
    }

    @Override
    public void close() {
        clients.close();
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
