package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTests {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "0.0.0.0, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "10.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "169.254.1.1, PRIVATE",
        "fe80::1, PRIVATE",
        "fc00::1, PRIVATE",
        "fdff::1, PRIVATE",
        "172.15.0.1, PUBLIC",
        "172.32.0.1, PUBLIC",
        "192.169.0.1, PUBLIC",
        "100.64.0.1, PUBLIC",
        "203.0.113.7, PUBLIC",
        "::ffff:203.0.113.7, PUBLIC",
        "fe00::1, PUBLIC",
        "2001:db8::1, PUBLIC",
    })
    void anAddressIsHereOrOnANetworkOfOnesOwnOrAnywhere(String address, Reach reach) throws UnknownHostException {
        assertThat(Reach.of(InetAddress.getByName(address))).isEqualTo(reach);
    }
}
