package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class RedactedTests {

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aThrowableWithoutSecretsStaysItself() {
        Throwable harmless = new IllegalStateException("no order 42", new IOException());

        assertThat(Redacted.of(harmless)).isSameAs(harmless);
    }

    @Test
    void oneWithSecretsPrintsAsItDidButForThem() {
        Throwable telling = new IllegalStateException("token=s3cr3t is not known");

        assertThat(printed(Redacted.of(telling))).isEqualTo(printed(telling).replace("s3cr3t", "***"));
    }

    @Test
    void whatItCarriesIsLookedAtToo() {
        Throwable telling = new IllegalStateException("log-in failed", new IOException("at http://jo:s3cr3t@shop/"));
        telling.addSuppressed(new IOException("password: s3cr3t"));

        assertThat(printed(Redacted.of(telling)))
                .contains("java.lang.IllegalStateException: log-in failed")
                .contains("Caused by: java.io.IOException: at http://***@shop/")
                .contains("Suppressed: java.io.IOException: password: ***")
                .doesNotContain("s3cr3t");
    }

    @Test
    void aTimeOutIsCountedByItsType() {
        Throwable timeout = new SocketTimeoutException("token=s3cr3t");

        assertThat(Redacted.of(timeout)).isSameAs(timeout);
    }

    @Test
    void onesThatCauseEachOtherComeToAnEnd() {
        Throwable one = new IOException("token=s3cr3t");
        Throwable other = new IOException("token=s3cr3t", one);
        one.initCause(other);

        assertThat(Redacted.of(one)).hasMessage("token=***");
    }
}
