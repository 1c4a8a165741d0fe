package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no service on loopback can be made to do; the rest is shown by the tests of the faults themselves. */
class FaultReaderTests {

    @ParameterizedTest
    @MethodSource
    void whatTheNetworkSaysHasAClassOfItsOwn(Exception thrown, Phase phase, Fault fault) {
        assertThat(FaultReader.read(thrown, phase)).isEqualTo(fault);
    }

    static Stream<Arguments> whatTheNetworkSaysHasAClassOfItsOwn() {
        return Stream.of(
                Arguments.of(new NoRouteToHostException("No route to host"), Phase.CONNECT, Fault.NOT_CONNECTED),
                Arguments.of(
                        wrapped(new ConnectException("Network is unreachable")), Phase.CONNECT, Fault.NOT_CONNECTED),
                Arguments.of(
                        wrapped(new ConnectException("Connection refused: connect")),
                        Phase.CONNECT,
                        Fault.CONNECTION_REFUSED),
                Arguments.of(new SocketException("Broken pipe"), Phase.SEND, Fault.CONNECTION_RESET),
                Arguments.of(
                        new SSLException("Connection reset", new SocketException("Connection reset")),
                        Phase.RECEIVE,
                        Fault.CONNECTION_RESET),
                Arguments.of(
                        new SSLHandshakeException("Remote host terminated the handshake"),
                        Phase.TLS,
                        Fault.TLS_HANDSHAKE),
                Arguments.of(new InterruptedIOException("interrupted"), Phase.FIRST_BYTE, Fault.INTERRUPTED),
                Arguments.of(new InterruptedIOException("timeout"), Phase.SEND, Fault.SEND_TIMEOUT),
                Arguments.of(new IOException("what nobody has foreseen"), Phase.FIRST_BYTE, Fault.OTHER),
                Arguments.of(new IllegalStateException(), Phase.RECEIVE, Fault.OTHER));
    }

    /** As the client does it. */
    private static ConnectException wrapped(ConnectException said) {
        ConnectException thrown = new ConnectException("Failed to connect to /192.0.2.1:80");
        thrown.initCause(said);
        return thrown;
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aTimeoutIsOneInEveryPhaseAndSaysWhich(Phase phase) {
        Fault fault = FaultReader.read(new SocketTimeoutException("timeout"), phase);

        assertThat(fault.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(fault.toString()).startsWith("timed out ");
        assertThat(Stream.of(Phase.values()).map(Fault::timeout)).doesNotHaveDuplicates();
    }

    @Test
    void theWordsOfTheFaultsTellThemApart() {
        assertThat(Stream.of(Fault.values()).map(Fault::toString)).doesNotHaveDuplicates();
    }
}
