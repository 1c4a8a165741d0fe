package io.perfjunit.http;

import io.perfjunit.UserParameterProvider.RemainingIterations;
import io.perfjunit.UserParameterProvider.UserParameter;
import io.perfjunit.UserParameterProvider.UserParameters;
import io.perfjunit.VirtualUser;
import io.perfjunit.recorder.NanoClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the users of one load share: the client, the watch over its calls, and the templates. */
final class HttpLoad implements UserParameters {

    private final Endpoints endpoints;
    private final HttpSettings settings;
    private final Clients clients;
    private final CallWatch watch = new CallWatch();
    private final RunMark mark;
    private final LoadTokens tokens;

    /** A load of so many users at the same moment. */
    HttpLoad(HttpSettings settings, int users) {
        this(settings, users, new Guard(settings.access()));
    }

    HttpLoad(HttpSettings settings, int users, Guard guard) {
        this.settings = settings;
        this.endpoints = new Endpoints(settings.base(), settings.sentHeaders());
        this.clients = new Clients(settings, guard, users);
        this.mark = new RunMark(settings.access().correlation());
        this.tokens = new LoadTokens(this::fetcher, NanoClock.system());
        clients.rehearse();
    }

    @Override
    public UserParameter forUser(VirtualUser user) {
        CallMark ofUser = new CallMark(mark, user.id(), user::iteration);
        Visitor visitor = new Visitor(settings, ofUser, Optional.of(tokens), user::iteration);
        UserLine line = UserLine.measured(clients, user, visitor, settings);
        watch.add(line::look);
        // A connection that users share has no room for those who hold on to it.
        boolean holds = settings.connections() != HttpConnections.SHARED;
        return new Parameter(new HttpUser(endpoints, line), holds ? Optional.of(line.client()) : Optional.empty());
    }

    /** Who fetches tokens: no user of the load. */
    HttpUser fetcher() {
        CallMark none = new CallMark(new RunMark(Correlation.NONE), 0, () -> -1);
        Visitor visitor = new Visitor(settings, none, Optional.empty(), () -> -1);
        UserLine line = UserLine.unmeasured(clients, NanoClock.system(), visitor, settings);
        watch.add(line::look);
        return new HttpUser(endpoints, line);
    }

    @Override
    public List<String> notices() {
        return Stream.of(
                        endpoints.notices(),
                        OkHttpCopies.found().notice().stream().toList(),
                        clients.repeats().notices(),
                        tokens.notices(),
                        mark.notices())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        tokens.close();
        clients.close();
        watch.close();
    }

    /** The value of one user. */
    private record Parameter(HttpUser value, Optional<UserClient> holder) implements UserParameter {

        @Override
        public void around(RemainingIterations iterations) {
            holder.ifPresentOrElse(client -> client.around(iterations), () -> UserParameter.super.around(iterations));
        }

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
