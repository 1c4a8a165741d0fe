package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTests {

    @ParameterizedTest
    @CsvSource({
        "shop.example.com, shop.example.com, 203.0.113.7",
        "Shop.Example.COM, shop.example.com, 203.0.113.7",
        "shop.example.com, shop.example.com., 203.0.113.7",
        "shop.example.com., shop.example.com, 203.0.113.7",
        "bücher.example, xn--bcher-kva.example, 203.0.113.7",
        "*.example.com, shop.example.com, 203.0.113.7",
        "*.example.com, eu.shop.example.com, 203.0.113.7",
        "203.0.113.7, 203.0.113.7, 203.0.113.7",
        "203.0.113.7, shop.example.com, 203.0.113.7",
        "203.0.113.0/24, shop.example.com, 203.0.113.255",
        "2001:db8::/32, shop.example.com, 2001:db8:1::7",
        "[2001:db8::7], shop.example.com, 2001:db8:0::7",
        "'a.example, shop.example.com', shop.example.com, 203.0.113.7",
    })
    void whatIsMeantIsAllowed(String allowed, String host, String address) throws UnknownHostException {
        assertThat(AllowedHosts.of(allowed).allows(host, InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', shop.example.com, 203.0.113.7",
        "shop.example.com, evil-shop.example.com, 203.0.113.7",
        "shop.example.com, shop.example.com.evil.org, 203.0.113.7",
        "shop.example.com, eu.shop.example.com, 203.0.113.7",
        "*.example.com, example.com, 203.0.113.7",
        "*.example.com, evilexample.com, 203.0.113.7",
        "*.example.com, shop.example.com.evil.org, 203.0.113.7",
        "203.0.113.7, shop.example.com, 203.0.113.8",
        "203.0.113.0/24, shop.example.com, 203.0.114.1",
        "203.0.113.0/25, shop.example.com, 203.0.113.128",
        "2001:db8::/32, shop.example.com, 2001:db9::1",
        "::/0, shop.example.com, 203.0.113.7",
    })
    void nothingElseIs(String allowed, String host, String address) throws UnknownHostException {
        assertThat(AllowedHosts.of(allowed).allows(host, InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example.com",
                "shop.example.com:80",
                "shop.example.com/orders",
                "*",
                "*.com",
                "shop.*.com",
                "joe@shop.example.com",
                "shop example",
            })
    void whatIsNoHostIsAMistake(String malformed) {
        assertThatThrownBy(() -> AllowedHosts.of("a.example," + malformed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + malformed
                        + "\" is no host such as shop.example.com, *.example.com, 203.0.113.7 or 203.0.113.0/24");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/33, has a prefix of more than 32 bits",
        "2001:db8::/129, has a prefix of more than 128 bits",
        "203.0.113.777, is no address",
    })
    void whatIsNoNetworkIsAMistake(String malformed, String rule) {
        assertThatThrownBy(() -> AllowedHosts.of(malformed)).hasMessage("\"" + malformed + "\" " + rule);
    }
}
