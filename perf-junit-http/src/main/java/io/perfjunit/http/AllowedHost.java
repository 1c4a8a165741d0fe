package io.perfjunit.http;

import java.net.InetAddress;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One entry of {@code perf.http.allow}.
 *
 * @param host as OkHttp writes it: lower case, punycode, the short form of an IPv6 address
 * @param below whether the hosts below it are meant, {@code *.example.com}, and not itself
 * @param network set when it is an address or a network
 */
record AllowedHost(String host, boolean below, Optional<Network> network) {

    private static final String RULE =
            "is no host such as shop.example.com, *.example.com, 203.0.113.7 or" + " 203.0.113.0/24";

    /**
     * Reads an entry.
     *
     * @throws IllegalArgumentException if it is none, with the rule as its message
     */
    static AllowedHost of(String entry) {
        Optional<Network> network = Network.find(entry);
        if (network.isPresent()) {
            return new AllowedHost(entry, false, network);
        }
        boolean below = entry.startsWith("*.");
        String written = below ? entry.substring(2) : entry;
        // A single label below which everything is allowed would be a whole top-level domain.
        if (written.chars().anyMatch(c -> "*/:@?#\\ ".indexOf(c) >= 0) || (below && written.indexOf('.') < 0)) {
            throw new IllegalArgumentException("\"" + entry + "\" " + RULE);
        }
        return new AllowedHost(canonical(written, entry), below, Optional.empty());
    }

    private static String canonical(String written, String entry) {
        try {
            return withoutDot(
                    new HttpUrl.Builder().scheme("http").host(written).build().host());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("\"" + entry + "\" " + RULE, malformed);
        }
    }

    /** {@code example.com.} is the same host as {@code example.com}. */
    static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** True when it allows what a URL calls {@code named} and what lies at {@code address}. */
    boolean allows(String named, InetAddress address) {
        if (network.isPresent()) {
            return network.get().contains(address);
        }
        return below ? named.endsWith("." + host) : named.equals(host);
    }
}
