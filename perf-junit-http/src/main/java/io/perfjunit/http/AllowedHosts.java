package io.perfjunit.http;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** The hosts that may be called although they are neither on this machine nor on a private network. */
record AllowedHosts(List<AllowedHost> hosts) {

    static final AllowedHosts NONE = new AllowedHosts(List.of());

    /**
     * Reads hosts with commas between; an empty text is none.
     *
     * @throws IllegalArgumentException if one of them is malformed, with the rule as its message
     */
    static AllowedHosts of(String text) {
        return new AllowedHosts(Stream.of(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(AllowedHost::of)
                .toList());
    }

    /** True when one of them is what a URL calls {@code host}, or holds its address. */
    boolean allows(String host, InetAddress address) {
        String named = AllowedHost.withoutDot(host);
        return hosts.stream().anyMatch(allowed -> allowed.allows(named, address));
    }
}
