package io.perfjunit.http;

import io.perfjunit.LoadShare;
import io.perfjunit.VirtualUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Dispatcher;
import org.jspecify.annotations.Nullable;

/** What is known of the calls that the users of one load make with clients of their own. Shared by all of them. */
final class OwnCalls implements LoadShare {

    private final RouteNames names = new RouteNames();
    private final AtomicLong open = new AtomicLong();
    private final Set<StepEvents> running = ConcurrentHashMap.newKeySet();
    private @Nullable CallWatch watch;
    private volatile boolean overOkHttp;
    private volatile @Nullable String fullDispatcher;

    private OwnCalls() {}

    static OwnCalls of(VirtualUser user) {
        return user.share(OwnCalls.class, OwnCalls::new);
    }

    /** The step of calls to a path or URL as it was sent. */
    String step(String method, String url) {
        return names.step(method, RouteName.ofPath(url));
    }

    /** A call over OkHttp begins; it is cancelled when its user is interrupted, which a read from a socket would not notice. */
    void watch(StepEvents call) {
        if (!overOkHttp) {
            startWatch();
        }
        running.add(call);
    }

    private synchronized void startWatch() {
        if (!overOkHttp) {
            CallWatch started = new CallWatch();
            started.add(() -> running.forEach(StepEvents::look));
            watch = started;
            overOkHttp = true;
        }
    }

    void unwatch(StepEvents call) {
        running.remove(call);
    }

    @Override
    public synchronized void close() {
        overOkHttp = true;
        if (watch != null) {
            watch.close();
        }
    }

    void begun() {
        open.incrementAndGet();
    }

    void ended() {
        open.decrementAndGet();
    }

    /** A call has to wait until others of its client have ended. */
    void queued(Dispatcher dispatcher) {
        if (fullDispatcher == null) {
            fullDispatcher = "maxRequests = " + dispatcher.getMaxRequests() + ", maxRequestsPerHost = "
                    + dispatcher.getMaxRequestsPerHost();
        }
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (overOkHttp) {
            OkHttpCopies.found().notice().ifPresent(notices::add);
        }
        names.notice().ifPresent(notices::add);
        Optional.ofNullable(fullDispatcher)
                .map(limits -> "calls waited for the dispatcher of an OkHttpClient (" + limits
                        + "), not for the service; raise both limits to the number of calls at the same moment")
                .ifPresent(notices::add);
        if (open.get() > 0) {
            notices.add(String.format(
                    Locale.ROOT,
                    "%,d calls over clients of your own had not ended when the load was over, and are in no figure; a call"
                            + " ends when its response is read or closed",
                    open.get()));
        }
        return notices;
    }
}
