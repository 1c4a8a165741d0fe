package io.perfjunit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates of services on loopback, and the stores that trust them. */
final class Certificates {

    static final String PASSWORD = "open sesame";

    /** Vouches for the others. */
    static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .commonName("the tests' own authority")
            .certificateAuthority(0)
            .build();

    private Certificates() {}

    /** A good one for 127.0.0.1, unless what is returned is changed. */
    static HeldCertificate.Builder ofLoopback() {
        return new HeldCertificate.Builder()
                .commonName("service")
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("127.0.0.1");
    }

    static HandshakeCertificates shownBy(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    }

    static ServerSocketFactory sockets(HeldCertificate certificate) {
        return shownBy(certificate).sslContext().getServerSocketFactory();
    }

    /** Writes a store that trusts what it is given. */
    static Path store(Path folder, String type, X509Certificate... trusted) {
        Path file = folder.resolve("trust." + type);
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            for (X509Certificate certificate : trusted) {
                store.setCertificateEntry(certificate.getSerialNumber().toString(), certificate);
            }
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** As a user would set it who trusts the authority. */
    static HttpSettings trusting(String url, Path folder) {
        TrustStore store = TrustStore.read(
                store(folder, "PKCS12", AUTHORITY.certificate()).toString(),
                PASSWORD,
                Certificates.class.getClassLoader());
        return HttpSettings.of(new BaseUrl(url)).with(new Hosts(Hosts.STANDARD.names(), java.util.Optional.of(store)));
    }
}
