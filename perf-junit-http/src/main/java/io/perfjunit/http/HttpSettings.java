package io.perfjunit.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that annotations and configuration say about the calls of a load.
 *
 * @param base what stands before every template
 * @param headers those of every call to the target
 * @param limits how long a call may take
 * @param redirects whether they are followed
 * @param protocol which version of HTTP is spoken
 * @param connections whose the connections are
 * @param cookies whether users keep cookies between their calls
 * @param compression whether answers may come compressed
 * @param maxBody the longest body of an answer in bytes, decompressed
 * @param hosts how they are found and proven
 * @param access where calls may go, and how many of them
 */
record HttpSettings(
        BaseUrl base,
        List<HeaderLine> headers,
        TimeLimits limits,
        boolean redirects,
        HttpProtocol protocol,
        HttpConnections connections,
        boolean cookies,
        boolean compression,
        long maxBody,
        Hosts hosts,
        Access access) {

    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    static final long MAX_BODY = 16L << 20;

    /** What holds unless a user says otherwise. */
    static HttpSettings of(BaseUrl base) {
        return new HttpSettings(
                base,
                List.of(),
                TimeLimits.STANDARD,
                true,
                HttpProtocol.AUTO,
                HttpConnections.PER_USER,
                true,
                true,
                MAX_BODY,
                Hosts.STANDARD,
                Access.STANDARD);
    }

    /** The headers of every call to the target, among them what keeps answers from coming compressed if they shall not. */
    List<HeaderLine> sentHeaders() {
        boolean isTheirs = headers.stream().anyMatch(line -> line.isNamed(ACCEPT_ENCODING));
        return compression || isTheirs
                ? headers
                : Stream.concat(headers.stream(), Stream.of(new HeaderLine(ACCEPT_ENCODING, "identity")))
                        .toList();
    }

    HttpSettings with(TimeLimits changed) {
        return new HttpSettings(
                base, headers, changed, redirects, protocol, connections, cookies, compression, maxBody, hosts, access);
    }

    HttpSettings with(HttpProtocol changed) {
        return new HttpSettings(
                base, headers, limits, redirects, changed, connections, cookies, compression, maxBody, hosts, access);
    }

    HttpSettings with(HttpConnections changed) {
        return new HttpSettings(
                base, headers, limits, redirects, protocol, changed, cookies, compression, maxBody, hosts, access);
    }

    HttpSettings withMaxBody(long bytes) {
        return new HttpSettings(
                base, headers, limits, redirects, protocol, connections, cookies, compression, bytes, hosts, access);
    }

    HttpSettings withoutRedirects() {
        return new HttpSettings(
                base, headers, limits, false, protocol, connections, cookies, compression, maxBody, hosts, access);
    }

    HttpSettings with(Access changed) {
        return new HttpSettings(
                base, headers, limits, redirects, protocol, connections, cookies, compression, maxBody, hosts, changed);
    }

    HttpSettings withoutCookies() {
        return new HttpSettings(
                base, headers, limits, redirects, protocol, connections, false, compression, maxBody, hosts, access);
    }

    HttpSettings with(Hosts changed) {
        return new HttpSettings(
                base,
                headers,
                limits,
                redirects,
                protocol,
                connections,
                cookies,
                compression,
                maxBody,
                changed,
                access);
    }
}
