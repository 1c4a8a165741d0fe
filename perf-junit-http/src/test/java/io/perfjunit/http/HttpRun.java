package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.UserParameterProvider.UserParameter;
import io.perfjunit.VirtualUser;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a body with an {@link HttpUser} as the engine would, and tells what was recorded. */
final class HttpRun {

    /** What the user does in one iteration. */
    interface Body {
        void run(HttpUser http, VirtualUser user) throws Exception;
    }

    /** The tests are run twice, for calls by themselves and for such that are held. */
    private static final boolean HELD = Boolean.getBoolean("http.run.held");

    private final LoadResult result;

    private HttpRun(LoadResult result) {
        this.result = result;
    }

    /** One user, one iteration. */
    static HttpRun once(String target, Body body) {
        return of(target, TimeLimits.CALL, Load.users(1).iterations(1), body);
    }

    static HttpRun once(ScriptedServer server, Body body) {
        return once(server.url(), body);
    }

    static HttpRun once(HttpSettings settings, Body body) {
        return of(settings, Load.users(1).iterations(1), body);
    }

    static HttpRun of(String target, Duration callLimit, Load load, Body body) {
        return of(HttpSettings.of(new BaseUrl(target)).with(TimeLimits.STANDARD.withCall(callLimit)), load, body);
    }

    static HttpRun of(HttpSettings settings, Load load, Body body) {
        return of(new HttpLoad(settings, 4), load, body);
    }

    /** Runs in what all users share, and closes it. */
    static HttpRun of(HttpLoad shared, Load load, Body body) {
        try (HttpLoad http = shared) {
            return new HttpRun(load.run(user -> {
                UserParameter parameter = user.find(UserParameter.class).orElseGet(() -> http.forUser(user));
                user.set(UserParameter.class, parameter);
                if (HELD) {
                    runHeld(body, user, parameter);
                } else {
                    run(body, user, parameter);
                }
            }));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As in iterations in quick succession, whose calls are made within one that is held. */
    private static void runHeld(Body body, VirtualUser user, UserParameter parameter) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Exception> failure = new AtomicReference<>();
        parameter.around(enough -> {
            // Nothing is held around the first.
            if (asked.getAndIncrement() > 0) {
                try {
                    run(body, user, parameter);
                } catch (Exception thrown) {
                    failure.set(thrown);
                }
                return false;
            }
            return true;
        });
        if (asked.get() <= 1) {
            // Connections that users share are not held.
            run(body, user, parameter);
        } else if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** As the core does around every method that takes the user. */
    private static void run(Body body, VirtualUser user, UserParameter parameter) throws Exception {
        try {
            body.run((HttpUser) parameter.value(), user);
            parameter.ended();
        } catch (Throwable failure) {
            parameter.failed();
            throw failure;
        }
    }

    LoadResult result() {
        return result;
    }

    /** How the calls of a step ended. */
    Map<Outcome, Long> outcomes(String step) {
        return result.step(step)
                .orElseThrow(() -> new AssertionError("no step " + step + " among " + result.steps()))
                .counts()
                .asMap();
    }

    /** What the body threw; the test fails if it threw nothing or several kinds. */
    Throwable failure() {
        assertThat(result.errors()).hasSize(1);
        return result.errors().get(0).example();
    }

    /** The words under which failures like that are told as one. */
    String kind() {
        failure();
        return result.errors().get(0).message();
    }

    /** Fails the test if the body threw anything. */
    HttpRun withoutFailure() {
        assertThat(result.errors()).isEmpty();
        return this;
    }
}
