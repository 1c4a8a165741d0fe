package io.perfjunit.http;

import java.util.Optional;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * How hosts are found, and how they prove who they are.
 *
 * @param names looks their names up
 * @param trusted proves them; empty for what the JVM trusts
 */
record Hosts(Dns names, Optional<TrustStore> trusted) {

    /** As the JVM does both. */
    static final Hosts STANDARD = new Hosts(Dns.SYSTEM, Optional.empty());

    OkHttpClient.Builder knownTo(OkHttpClient.Builder client) {
        trusted.ifPresent(store -> client.sslSocketFactory(store.sockets(), store.manager()));
        return client.dns(names);
    }
}
