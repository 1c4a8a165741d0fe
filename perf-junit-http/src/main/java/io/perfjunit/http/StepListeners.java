package io.perfjunit.http;

import io.perfjunit.VirtualUser;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes the calls of a user's own client steps of the virtual user on whose thread they are made; calls of other threads go by unseen.
 * Has no state of a load, so that a client may outlive one.
 */
final class StepListeners implements EventListener.Factory, Interceptor {

    private final AcceptedStatus accepted;
    private final EventListener.Factory others;
    private final RetrofitRoutes retrofit = new RetrofitRoutes();

    /** @param others the user's own, who are told everything too */
    StepListeners(AcceptedStatus accepted, EventListener.Factory others) {
        this.accepted = accepted;
        this.others = others;
    }

    /** The same listeners with another notion of success. */
    StepListeners with(AcceptedStatus changed) {
        return new StepListeners(changed, others);
    }

    AcceptedStatus accepted() {
        return accepted;
    }

    /** Called on the thread that makes the call, also when another one is going to send it. */
    @Override
    public EventListener create(Call call) {
        EventListener theirs = others.create(call);
        Optional<VirtualUser> user = VirtualUser.current();
        if (user.isEmpty()) {
            return theirs;
        }
        EventListener ours = new StepEvents(user.get(), this);
        return theirs == EventListener.NONE ? ours : ours.plus(theirs);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        StepEvents events = chain.call().tag(StepEvents.class);
        return events == null ? chain.proceed(chain.request()) : events.watch(() -> chain.proceed(chain.request()));
    }

    OwnCall begin(VirtualUser user, Request request) {
        return new OwnCall(user, step(user, request), request.url().encodedPath());
    }

    private String step(VirtualUser user, Request request) {
        StepName name = request.tag(StepName.class);
        if (name != null) {
            return name.toString();
        }
        if (request.tag() instanceof StepName untyped) {
            return untyped.toString();
        }
        return retrofit.route(request)
                .map(route -> request.method() + " " + route)
                .orElseGet(() ->
                        OwnCalls.of(user).step(request.method(), request.url().encodedPath()));
    }
}
