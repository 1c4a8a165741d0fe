package io.perfjunit.http;

import io.perfjunit.PerfKeys;
import io.perfjunit.recorder.NanoClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Keeps a load from places that nobody has allowed, and to a ceiling where it is not at home. Shared by all users. */
final class Guard {

    private final Access access;
    private final Function<InetAddress, Reach> reach;
    private final Ceiling ceiling;
    private final Map<String, Boolean> knownToBeHere = new ConcurrentHashMap<>();

    Guard(Access access) {
        this(access, Reach::of);
    }

    /** A guard that measures distance in its own way, since tests must not leave loopback. */
    Guard(Access access, Function<InetAddress, Reach> reach) {
        this.access = access;
        this.reach = reach;
        this.ceiling = new Ceiling(access);
    }

    /**
     * Checks a target before anything is sent there. One whose name cannot be looked up passes: its calls will tell.
     *
     * @throws IllegalArgumentException if it is not allowed, in words for the user
     */
    void checkTarget(BaseUrl target) {
        String host = HttpUrl.get(target.text()).host();
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                check(host, address);
            }
        } catch (UnknownHostException unknown) {
            return;
        } catch (TargetBlockedException blocked) {
            throw new IllegalArgumentException(
                    "@HttpTarget = \"" + target.text() + "\": " + blocked.getMessage(), blocked);
        }
    }

    /**
     * Checks an address that a connection is about to be opened to.
     *
     * @param host what the URL calls it
     * @throws TargetBlockedException if it is not allowed
     */
    void check(String host, InetAddress address) throws TargetBlockedException {
        Reach distance = reach.apply(address);
        if (distance != Reach.LOOPBACK) {
            // What a name leads to can change while the load runs.
            knownToBeHere.put(host, false);
        }
        if (distance == Reach.PUBLIC && !access.allowed().allows(host, address)) {
            throw new TargetBlockedException(host, refusal(host, address));
        }
    }

    private static String refusal(String host, InetAddress address) {
        String literal = address.getHostAddress();
        String where = literal.equals(host) ? host : host + " (" + literal + ")";
        return where + " is neither on loopback nor on a private network; nothing was sent there. If it may be"
                + " put under load, set " + PerfKeys.HTTP_ALLOW + "=" + host;
    }

    /**
     * Counts a call that is about to be sent, unless all addresses of the host are on loopback: there is no ceiling then.
     *
     * @param clock that of the load
     * @throws CeilingReachedError if it is one too many
     */
    void count(String host, NanoClock clock) {
        if (!isHere(host)) {
            ceiling.count(host, clock.nanoTime());
        }
    }

    private boolean isHere(String host) {
        Boolean known = knownToBeHere.get(host);
        return known != null ? known : lookUp(host);
    }

    private boolean lookUp(String host) {
        boolean here = true;
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                here &= reach.apply(address) == Reach.LOOPBACK;
            }
        } catch (UnknownHostException unknown) {
            // There is nobody to protect; the call itself will tell.
            return true;
        }
        knownToBeHere.putIfAbsent(host, here);
        return here;
    }
}
