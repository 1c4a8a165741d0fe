package io.perfjunit.http;

import java.net.Inet6Address;
import java.net.InetAddress;

/** How far away an address is. */
enum Reach {
    /** This machine. */
    LOOPBACK,
    /** A network of one's own: RFC 1918, RFC 4193, link-local. */
    PRIVATE,
    /** Everything else. */
    PUBLIC;

    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;

    static Reach of(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return LOOPBACK;
        }
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal(address)
                ? PRIVATE
                : PUBLIC;
    }

    /** The JDK has no word for RFC 4193, {@code fc00::/7}. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
