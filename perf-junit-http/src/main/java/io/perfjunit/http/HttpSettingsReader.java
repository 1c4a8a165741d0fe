package io.perfjunit.http;

import io.perfjunit.PerfKeys;
import io.perfjunit.Units;
import io.perfjunit.UserParameterProvider.LoadScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Dns;

/** Reads what an {@link HttpTarget} and the keys under {@code perf.http.*} say. */
final class HttpSettingsReader {

    private static final String ANNOTATION = "@HttpTarget";

    /** In the place of a trust store: that of the JVM alone. */
    private static final String JVM = "JVM";

    private final LoadScope scope;
    private final HttpTarget target;

    HttpSettingsReader(LoadScope scope, HttpTarget target) {
        this.scope = scope;
        this.target = target;
    }

    /**
     * What holds for the load; a mistake is noted with the scope.
     *
     * @throws IllegalArgumentException if the target is no URL of a service
     */
    HttpSettings read() {
        TimeLimits limits = limits();
        boolean redirects = yesOrNo(PerfKeys.HTTP_REDIRECTS, target.redirects());
        HttpProtocol protocol = oneOf(PerfKeys.HTTP_PROTOCOL, HttpProtocol.class, target.protocol(), HttpProtocol.AUTO);
        HttpConnections connections =
                oneOf(PerfKeys.HTTP_CONNECTIONS, HttpConnections.class, target.connections(), HttpConnections.PER_USER);
        boolean cookies = yesOrNo(PerfKeys.HTTP_COOKIES, target.cookies());
        boolean compression = yesOrNo(PerfKeys.HTTP_COMPRESSION, target.compression());
        long maxBody = read(PerfKeys.HTTP_MAX_BODY, target.maxBody(), "16MB", Units::bytes)
                .orElse(HttpSettings.MAX_BODY);
        return new HttpSettings(
                BaseUrl.of(target.value(), scope::resolve),
                headers(),
                limits,
                redirects,
                protocol,
                connections,
                cookies,
                compression,
                maxBody,
                new Hosts(Dns.SYSTEM, trustStore()),
                access());
    }

    /** Its password is of interest only if there is one. */
    private Optional<TrustStore> trustStore() {
        return read(PerfKeys.HTTP_TRUST_STORE, target.trustStore(), JVM, this::trustStore)
                .flatMap(Function.identity());
    }

    private Optional<TrustStore> trustStore(String place) {
        if (place.equals(JVM)) {
            return Optional.empty();
        }
        String password = read(PerfKeys.HTTP_TRUST_STORE_PASSWORD, target.trustStorePassword(), "", Function.identity())
                .orElse("");
        return Optional.of(TrustStore.read(place, password, scope.testClass().getClassLoader()));
    }

    private List<HeaderLine> headers() {
        List<HeaderLine> read = new ArrayList<>();
        for (String written : target.headers()) {
            try {
                HeaderLine line = HeaderLine.parse(scope.resolve(written));
                if (read.stream().anyMatch(other -> other.isNamed(line.name()))) {
                    throw new IllegalArgumentException("header " + line.name() + " is set twice");
                }
                read.add(line);
            } catch (IllegalArgumentException mistake) {
                scope.reject(ANNOTATION + " headers = \"" + HeaderLine.shown(written) + "\": " + mistake.getMessage());
            }
        }
        return List.copyOf(read);
    }

    private Access access() {
        return new Access(
                scope.read(PerfKeys.HTTP_ALLOW, "", "default", AllowedHosts::of).orElse(AllowedHosts.NONE),
                scope.read(PerfKeys.HTTP_MAX_RATE, "200/s", "default", Units::perSecond)
                        .orElse(Access.MAX_RATE),
                scope.read(PerfKeys.HTTP_MAX_CALLS, "100000", "default", Units::count)
                        .orElse(Access.MAX_CALLS),
                correlation());
    }

    private Correlation correlation() {
        String header = target.correlationHeader();
        return new Correlation(
                scope.read(
                                PerfKeys.HTTP_CORRELATION_HEADER,
                                header,
                                header.isEmpty() ? "default" : ANNOTATION,
                                Correlation::headerName)
                        .flatMap(Function.identity()),
                yesOrNo(PerfKeys.HTTP_TRACE_PARENT, target.traceParent()));
    }

    private TimeLimits limits() {
        Duration call = read(PerfKeys.HTTP_CALL_TIMEOUT, target.callTimeout(), "30s", Units::duration)
                .orElse(TimeLimits.CALL);
        Duration connect = read(PerfKeys.HTTP_CONNECT_TIMEOUT, target.connectTimeout(), "10s", Units::duration)
                .orElse(TimeLimits.CONNECT);
        return new TimeLimits(
                call,
                connect,
                ifSet(PerfKeys.HTTP_READ_TIMEOUT, target.readTimeout()),
                ifSet(PerfKeys.HTTP_WRITE_TIMEOUT, target.writeTimeout()));
    }

    /** Empty when it is as long as the whole call may take. */
    private Optional<Duration> ifSet(String key, String written) {
        return read(
                        key,
                        written,
                        "callTimeout",
                        text -> text.equals("callTimeout")
                                ? Optional.<Duration>empty()
                                : Optional.of(Units.duration(text)))
                .flatMap(Function.identity());
    }

    private boolean yesOrNo(String key, boolean written) {
        return scope.read(key, String.valueOf(written), written ? "default" : ANNOTATION, Units::yesOrNo)
                .orElse(written);
    }

    private <E extends Enum<E>> E oneOf(String key, Class<E> type, E written, E standard) {
        return scope.read(key, written.name(), written == standard ? "default" : ANNOTATION, Units.oneOf(type))
                .orElse(written);
    }

    private <T> Optional<T> read(String key, String written, String standard, Function<String, T> unit) {
        return written.isEmpty()
                ? scope.read(key, standard, "default", unit)
                : scope.read(key, written, ANNOTATION, unit);
    }
}
