package io.perfjunit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/**
 * The cookies of one user, kept as a browser would (RFC 6265) from its first call to its last. Owned by the user's thread, on which the
 * client asks for them.
 */
final class UserCookies implements CookieJar {

    /** So many at most, as browsers have it (RFC 6265, 6.1); the oldest give way. */
    private static final int MOST = 3_000;

    private final List<Cookie> kept = new ArrayList<>();

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        // Most services never set one.
        return kept.isEmpty() ? List.of() : matching(url);
    }

    private List<Cookie> matching(HttpUrl url) {
        kept.removeIf(UserCookies::isExpired);
        List<Cookie> matching = new ArrayList<>(kept.size());
        for (Cookie cookie : kept) {
            if (cookie.matches(url)) {
                matching.add(cookie);
            }
        }
        if (matching.size() > 1) {
            // Longer paths first, then older cookies (RFC 6265, 5.4); the sort keeps the order of equals.
            matching.sort((one, other) ->
                    Integer.compare(other.path().length(), one.path().length()));
        }
        return matching;
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
        cookies.forEach(this::keep);
    }

    /** One that is known keeps its place; one that has expired is how a service deletes it. */
    private void keep(Cookie cookie) {
        int place = placeOf(cookie);
        if (isExpired(cookie)) {
            if (place >= 0) {
                kept.remove(place);
            }
        } else if (place >= 0) {
            kept.set(place, cookie);
        } else {
            if (kept.size() == MOST) {
                kept.remove(0);
            }
            kept.add(cookie);
        }
    }

    private int placeOf(Cookie cookie) {
        for (int i = 0; i < kept.size(); i++) {
            Cookie other = kept.get(i);
            if (other.name().equals(cookie.name())
                    && other.domain().equals(cookie.domain())
                    && other.path().equals(cookie.path())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isExpired(Cookie cookie) {
        return cookie.persistent() && cookie.expiresAt() <= System.currentTimeMillis();
    }

    /** Value of the cookie of that name; of several the one that came last. */
    Optional<String> value(String name) {
        kept.removeIf(UserCookies::isExpired);
        return kept.stream()
                .filter(cookie -> cookie.name().equals(name))
                .reduce((one, later) -> later)
                .map(Cookie::value);
    }

    /** Forgets them all. */
    void clear() {
        kept.clear();
    }
}
