package io.perfjunit.http;

import io.perfjunit.result.Phase;
import java.net.SocketException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells what was wrong with a secure connection. */
final class TlsFaultReader {

    private static final int DEEPEST_CAUSE = 10;

    private TlsFaultReader() {}

    static Fault read(SSLException thrown, Phase phase) {
        if (thrown instanceof SSLPeerUnverifiedException) {
            return Fault.TLS_WRONG_HOST;
        }
        if (has(thrown, CertificateExpiredException.class)) {
            return Fault.TLS_EXPIRED;
        }
        if (has(thrown, CertificateNotYetValidException.class)) {
            return Fault.TLS_NOT_YET_VALID;
        }
        if (has(thrown, CertificateException.class) || has(thrown, CertPathValidatorException.class)) {
            return Fault.TLS_UNTRUSTED;
        }
        // A connection that broke after the handshake breaks as any other.
        boolean isUnderWay = phase != Phase.TLS && phase != Phase.CONNECT;
        return isUnderWay && has(thrown, SocketException.class) ? Fault.CONNECTION_RESET : Fault.TLS_HANDSHAKE;
    }

    private static boolean has(Throwable thrown, Class<? extends Exception> type) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(type::isInstance);
    }
}
