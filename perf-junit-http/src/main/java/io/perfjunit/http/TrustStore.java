package io.perfjunit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that are trusted: those of the JVM, and those of a key store of the user's.
 *
 * @param sockets makes connections that trust them
 * @param manager knows them
 */
record TrustStore(SSLSocketFactory sockets, X509TrustManager manager) {

    private static final String CLASS_PATH = "classpath:";

    /**
     * Reads a key store, PKCS12 or JKS.
     *
     * @param place a file, or {@code classpath:} and a resource
     * @param password of the store; empty for none
     * @param resources finds resources
     * @throws IllegalArgumentException if it cannot be read or trusts nobody, in words that follow the place
     */
    static TrustStore read(String place, String password, ClassLoader resources) {
        byte[] bytes = bytes(place, resources);
        try {
            KeyStore store = store();
            store.load(new ByteArrayInputStream(bytes), password.isEmpty() ? null : password.toCharArray());
            X509Certificate[] own = manager(store).getAcceptedIssuers();
            if (own.length == 0) {
                throw new IllegalArgumentException("holds no trusted certificate that can be read with "
                        + (password.isEmpty() ? "no password; set trustStorePassword" : "this trustStorePassword")
                        + ", or import one with keytool -importcert");
            }
            return trusting(Stream.concat(Stream.of(manager(null).getAcceptedIssuers()), Stream.of(own)));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "is no PKCS12 or JKS store, or trustStorePassword is wrong (" + unreadable.getMessage() + ")",
                    unreadable);
        }
    }

    private static byte[] bytes(String place, ClassLoader resources) {
        try {
            return place.startsWith(CLASS_PATH)
                    ? resource(place.substring(CLASS_PATH.length()), resources)
                    : Files.readAllBytes(Path.of(place));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "cannot be read (" + unreadable.getClass().getSimpleName() + ")", unreadable);
        }
    }

    private static byte[] resource(String name, ClassLoader resources) throws IOException {
        try (InputStream found = resources.getResourceAsStream(name.startsWith("/") ? name.substring(1) : name)) {
            if (found == null) {
                throw new IllegalArgumentException("is not on the class path");
            }
            return found.readAllBytes();
        }
    }

    private static TrustStore trusting(Stream<X509Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore all = store();
        all.load(null, null);
        int number = 0;
        for (X509Certificate certificate : certificates.toList()) {
            all.setCertificateEntry("trusted-" + number++, certificate);
        }
        X509TrustManager manager = manager(all);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        return new TrustStore(context.getSocketFactory(), manager);
    }

    /** Reads JKS as well, see {@code keystore.type.compat} in the security properties of the JDK. */
    private static KeyStore store() throws GeneralSecurityException {
        return KeyStore.getInstance("PKCS12");
    }

    /** Of the JVM's own certificates if there is no store. */
    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
