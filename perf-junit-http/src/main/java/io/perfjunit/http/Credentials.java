package io.perfjunit.http;

import io.perfjunit.recorder.Redacted;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What the calls of one user prove themselves by. Goes to the target only. Owned by the user's thread. */
final class Credentials {

    private static final String COOKIE = "Cookie";

    private final HttpUrl target;
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable HttpAuth auth;

    Credentials(BaseUrl target) {
        this.target = HttpUrl.get(target.text());
    }

    /** From now on calls are signed by that. */
    void use(HttpAuth chosen) {
        auth = chosen;
    }

    /** The request with what proves who it comes from, if it goes to the target. */
    Request on(Request request) {
        HttpAuth signer = auth;
        return signer == null || !isSamePlace(target, request.url()) ? request : signed(request, signer);
    }

    private Request signed(Request request, HttpAuth signer) {
        Draft draft = new Draft(request);
        try {
            signer.sign(draft);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(
                    "authentication of the call failed: " + Secrets.mask(String.valueOf(failed.getMessage())),
                    Redacted.of(failed));
        }
        return draft.builder == null ? request : draft.builder.build();
    }

    /** True when both lead to the same service. */
    static boolean isSamePlace(HttpUrl one, HttpUrl other) {
        return one.host().equals(other.host())
                && one.port() == other.port()
                && one.scheme().equals(other.scheme());
    }

    /**
     * A redirect to another place, without what was meant for the first one. The client drops Authorization by itself.
     *
     * @param called what was called
     */
    Request without(Request called, Request redirected) {
        Request.Builder request = redirected.newBuilder();
        names.forEach(request::removeHeader);
        String own = called.header(COOKIE);
        if (own != null && own.equals(redirected.header(COOKIE))) {
            request.removeHeader(COOKIE);
        }
        return request.build();
    }

    /** One call while it is signed. */
    private final class Draft implements HttpAuth.Unsigned {

        private final Request request;
        private Request.@Nullable Builder builder;

        Draft(Request request) {
            this.request = request;
        }

        @Override
        public String method() {
            return request.method();
        }

        @Override
        public URI url() {
            return request.url().uri();
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(request.header(name));
        }

        @Override
        public byte[] body() throws IOException {
            RequestBody body = request.body();
            Buffer bytes = new Buffer();
            if (body != null) {
                body.writeTo(bytes);
            }
            return bytes.readByteArray();
        }

        @Override
        public void set(String name, String value) {
            if (builder == null) {
                builder = request.newBuilder();
            }
            try {
                builder.header(name, value);
            } catch (IllegalArgumentException malformed) {
                // The client's own words would hold the value.
                throw new IllegalArgumentException("the value of the header \"" + Secrets.mask(name)
                        + "\" that authenticates a call, or its name, has characters that cannot be sent");
            }
            names.add(name);
        }
    }
}
