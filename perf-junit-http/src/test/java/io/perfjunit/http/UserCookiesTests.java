package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class UserCookiesTests {

    private static final HttpUrl SHOP = HttpUrl.get("http://shop.example/cart/items");

    private final UserCookies cookies = new UserCookies();

    private void set(String... headers) {
        List<Cookie> parsed = Stream.of(headers)
                .map(header -> Objects.requireNonNull(Cookie.parse(SHOP, header)))
                .toList();
        cookies.saveFromResponse(SHOP, parsed);
    }

    private List<String> sentTo(String url) {
        return ((CookieJar) cookies)
                .loadForRequest(HttpUrl.get(url)).stream()
                        .map(cookie -> cookie.name() + "=" + cookie.value())
                        .toList();
    }

    @Test
    void aCookieGoesBackToWhereItCameFrom() {
        set("sid=1");

        assertThat(sentTo("http://shop.example/cart/42")).containsExactly("sid=1");
        assertThat(sentTo("http://shop.example/orders")).isEmpty();
        assertThat(sentTo("http://other.example/cart/42")).isEmpty();
        assertThat(sentTo("http://eu.shop.example/cart/42")).isEmpty();
    }

    @Test
    void aDomainCookieGoesToHostsBelowItToo() {
        set("sid=1; Domain=shop.example; Path=/");

        assertThat(sentTo("http://eu.shop.example/")).containsExactly("sid=1");
        assertThat(sentTo("http://evilshop.example/")).isEmpty();
    }

    @Test
    void aSecureCookieIsNotSentInTheClear() {
        set("sid=1; Path=/; Secure");

        assertThat(sentTo("http://shop.example/")).isEmpty();
        assertThat(sentTo("https://shop.example/")).containsExactly("sid=1");
    }

    @Test
    void theSameNameDomainAndPathIsTheSameCookie() {
        set("sid=1; Path=/", "theme=dark; Path=/");
        set("sid=2; Path=/", "sid=3; Path=/cart");

        assertThat(sentTo("http://shop.example/")).containsExactly("sid=2", "theme=dark");
        assertThat(sentTo("http://shop.example/cart")).containsExactly("sid=3", "sid=2", "theme=dark");
        assertThat(cookies.value("sid")).contains("3");
    }

    @Test
    void aCookieThatHasExpiredIsForgotten() {
        set("sid=1; Path=/");
        set("sid=gone; Path=/; Max-Age=0", "never=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");

        assertThat(sentTo("http://shop.example/")).isEmpty();
        assertThat(cookies.value("sid")).isEmpty();
    }

    @Test
    void aUserCanForgetThemAll() {
        set("sid=1; Path=/");
        cookies.clear();

        assertThat(sentTo("http://shop.example/")).isEmpty();
    }

    @Test
    void aServiceThatSetsEverNewOnesDoesNotFillTheMemory() {
        for (int i = 0; i < 3_001; i++) {
            set("c" + i + "=1; Path=/");
        }

        assertThat(sentTo("http://shop.example/"))
                .hasSize(3_000)
                .doesNotContain("c0=1")
                .contains("c3000=1");
    }
}
