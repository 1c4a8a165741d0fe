package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustStoreTests {

    private static final X509Certificate OWN = Certificates.AUTHORITY.certificate();

    @TempDir
    Path folder;

    private static TrustStore read(Object place, String password) {
        return TrustStore.read(place.toString(), password, TrustStoreTests.class.getClassLoader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aStoreIsTrustedBesidesTheJvmsOwn(String type) throws Exception {
        TrustStore store = read(Certificates.store(folder, type, OWN), Certificates.PASSWORD);

        var own = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
        own.init((java.security.KeyStore) null);
        X509Certificate[] jvms = ((javax.net.ssl.X509TrustManager) own.getTrustManagers()[0]).getAcceptedIssuers();
        assertThat(store.manager().getAcceptedIssuers()).contains(OWN).contains(jvms);
    }

    @Test
    void aStoreMayBeAResource() throws IOException {
        Certificates.store(folder, "PKCS12", OWN);
        try (URLClassLoader resources =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            assertThat(TrustStore.read("classpath:/trust.PKCS12", Certificates.PASSWORD, resources)
                            .manager()
                            .getAcceptedIssuers())
                    .contains(OWN);
        }
    }

    @Test
    void aStoreThatIsNotThereIsToldByItsReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(folder.resolve("none.p12"), ""))
                .withMessage("cannot be read (NoSuchFileException)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("classpath:none.p12", ""))
                .withMessage("is not on the class path");
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() {
        Path store = Certificates.store(folder, "PKCS12", OWN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(store, "hunter2"))
                .withMessageStartingWith("is no PKCS12 or JKS store, or trustStorePassword is wrong (")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void whatIsNoStoreIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("trust.pem"), "-----BEGIN CERTIFICATE-----");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file, "any"))
                .withMessageStartingWith("is no PKCS12 or JKS store, or trustStorePassword is wrong (");
    }

    @Test
    void aStoreThatTrustsNobodyIsToldWithTheWayOut() {
        Path empty = Certificates.store(folder, "PKCS12");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(empty, Certificates.PASSWORD))
                .withMessage("holds no trusted certificate that can be read with this trustStorePassword,"
                        + " or import one with keytool -importcert");
    }

    @Test
    void withoutItsPasswordAStoreTellsNothing() {
        Path store = Certificates.store(folder, "PKCS12", OWN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(store, ""))
                .withMessageStartingWith(
                        "holds no trusted certificate that can be read with no password; set trustStorePassword");
    }
}
