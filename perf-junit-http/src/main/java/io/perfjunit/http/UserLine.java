package io.perfjunit.http;

import io.perfjunit.VirtualUser;
import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.Outcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** One user's line to the service: one call at a time, timed. Owned by the user's thread; the watch only looks. */
final class UserLine {

    private final Guard guard;
    private final UserClient client;
    private final CallEvents events;
    private final Repeats repeats;
    private final BodyReader bodies;
    private final Visitor visitor;
    private final @Nullable CallRecorder recorder;
    private final NanoClock clock;
    private final CallTerms terms;
    private CallTerms current;
    private volatile @Nullable RunningCall running;

    /** The line of a user. */
    static UserLine measured(Clients clients, VirtualUser user, Visitor visitor, HttpSettings settings) {
        CallEvents events = new CallEvents(user.clock());
        return new UserLine(
                clients.guard(),
                new UserClient(clients.ofUser(user.id(), events), events, clients.repeats(), user.clock()),
                events,
                clients.repeats(),
                visitor,
                user.recorder(),
                user.clock(),
                settings);
    }

    /** A line in the background, whose calls are not recorded. */
    static UserLine unmeasured(Clients clients, NanoClock clock, Visitor visitor, HttpSettings settings) {
        CallEvents events = new CallEvents(clock);
        Repeats repeats = new Repeats(false);
        return new UserLine(
                clients.guard(),
                new UserClient(clients.inBackground(events), events, repeats, clock),
                events,
                repeats,
                visitor,
                null,
                clock,
                settings);
    }

    private UserLine(
            Guard guard,
            UserClient client,
            CallEvents events,
            Repeats repeats,
            Visitor visitor,
            @Nullable CallRecorder recorder,
            NanoClock clock,
            HttpSettings settings) {
        this.guard = guard;
        this.client = client;
        this.events = events;
        this.repeats = repeats;
        this.visitor = visitor;
        this.recorder = recorder;
        this.clock = clock;
        this.bodies = new BodyReader(settings.maxBody());
        this.terms = new CallTerms(settings.limits().call(), settings.redirects());
        this.current = terms;
    }

    /** On what terms calls are made that say nothing of it. */
    CallTerms terms() {
        return terms;
    }

    /** How its requests get to the service. */
    UserClient client() {
        return client;
    }

    /** Whom the service takes the user for. */
    Visitor visitor() {
        return visitor;
    }

    /**
     * An answer with its times by the clock of the load.
     *
     * @param start just before the request was sent
     * @param end when the whole answer had been read
     */
    record TimedAnswer(HttpAnswer answer, long start, long end) {}

    /**
     * Sends a request and reads the whole answer. That is not yet recorded: checks follow.
     *
     * @throws HttpCallFailedException if no whole answer came; this is recorded
     */
    TimedAnswer send(NamedCall named, Request bare, CallTerms terms) {
        current = terms;
        Request request = visitor.on(named, bare);
        long start = clock.nanoTime();
        events.begin(start);
        try {
            HttpAnswer answer = answer(named, request, start);
            long end = clock.nanoTime();
            events.ended(end);
            return new TimedAnswer(answer, start, end);
        } catch (IOException | RuntimeException thrown) {
            throw recorded(named, request, start, fault(thrown), thrown);
        } finally {
            endRunning();
        }
    }

    /** From here on the watch leaves it alone. */
    private void endRunning() {
        RunningCall call = running;
        running = null;
        if (call != null && !call.end()) {
            client.spend();
        }
    }

    /** Follows where answers lead, if it is to. */
    private HttpAnswer answer(NamedCall named, Request first, long start) throws IOException {
        Request request = first;
        for (int followed = 0; ; followed++) {
            RunningCall call = send(named, request, followed > 0, start);
            Request next = current.redirects() ? Redirects.next(request, call.response()) : null;
            if (next == null) {
                return call.read();
            }
            call.drop();
            Redirects.requireFewer(followed);
            request = visitor.redirected(first, next);
        }
    }

    /** Sends a request as often as it may be sent. */
    private RunningCall send(NamedCall named, Request request, boolean redirected, long start) throws IOException {
        for (int sent = 1; ; sent++) {
            guard.count(request.url().host(), clock);
            endRunning();
            RunningCall call = new RunningCall(
                    client.sender(visitor.withCookies(request)),
                    bodies,
                    redirected,
                    start + current.limit().toNanos());
            running = call;
            try {
                visitor.keepCookies(request.url(), call.send());
                if (events.sawBusyAnswer()) {
                    repeats.mind();
                }
                return call;
            } catch (IOException broken) {
                client.spend();
                if (sent >= repeats.most(named, request, fault(broken), events.trace())) {
                    throw broken;
                }
                events.again(clock.nanoTime());
            }
        }
    }

    private Fault fault(Exception thrown) {
        RunningCall call = running;
        return call == null ? FaultReader.read(thrown, events.phase()) : call.fault(thrown, events.phase());
    }

    private HttpCallFailedException recorded(
            NamedCall named, Request request, long start, Fault fault, Exception thrown) {
        client.spend();
        long end = clock.nanoTime();
        events.failed(end);
        repeats.gaveUp(fault);
        HttpCallFailedException failure = HttpCallFailedException.of(
                named, fault, request.url().host(), fault.isTimeout() ? asTimeout(thrown) : thrown);
        if (recorder != null) {
            recorder.step(named.step(), start, end, fault.outcome(), failure, events.trace());
        }
        return failure;
    }

    /** The engine tells time-outs by their type, so one that we called ourselves takes it. */
    private Exception asTimeout(Exception thrown) {
        if (thrown instanceof SocketTimeoutException) {
            return thrown;
        }
        Exception timeout = new SocketTimeoutException(
                "no whole answer within " + current.limit().toMillis() + " ms");
        timeout.initCause(thrown);
        return timeout;
    }

    /** Records a call whose answer is as it should be. */
    void record(NamedCall named, TimedAnswer sent) {
        if (recorder != null) {
            recorder.step(named.step(), sent.start(), sent.end(), events.trace());
        }
    }

    /** Records a call whose answer is not as it should be. */
    void recordFailedCheck(NamedCall named, TimedAnswer sent, HttpCheckFailedError failure) {
        if (recorder != null) {
            recorder.step(named.step(), sent.start(), sent.end(), Outcome.FAILED_CHECK, failure, events.trace());
        }
    }

    /** Called by the watch. */
    void look() {
        RunningCall call = running;
        if (call != null) {
            call.look(clock.nanoTime());
        }
    }
}
