package io.perfjunit.examples.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * One request with its parts as values. Each reader throws {@link RejectedException} with the words for the client when
 * its part is malformed.
 *
 * @param request as Jetty received it
 * @param pathId the id in the path, still as text
 */
record Call(Request request, String pathId) {
    private static final int LARGEST_BODY = 16 * 1024;
    private static final String BEARER = "Bearer ";
    private static final String SHAPE_OF_ORDER =
            "the body must be {\"customerId\": number, \"productId\": number, \"quantity\": number}";

    long id() {
        return number("id", pathId, Long::valueOf);
    }

    OptionalLong customer() {
        String text = query().getValue("customer");
        return text == null ? OptionalLong.empty() : OptionalLong.of(number("customer", text, Long::valueOf));
    }

    Page page() {
        Fields query = query();
        int limit = number("limit", query.getValue("limit"), Page.USUAL_LIMIT);
        int offset = number("offset", query.getValue("offset"), 0);
        try {
            return new Page(limit, offset);
        } catch (IllegalArgumentException e) {
            throw RejectedException.badRequest(e.getMessage());
        }
    }

    NewOrder newOrder() throws IOException {
        try {
            return Json.read(body(), NewOrder.class);
        } catch (JsonProcessingException e) {
            throw RejectedException.badRequest(
                    e.getCause() instanceof IllegalArgumentException broken ? broken.getMessage() : SHAPE_OF_ORDER);
        }
    }

    /** Orders as rows of {@code customerId;productId;quantity}, without a line of names. */
    List<NewOrder> newOrders() throws IOException {
        return new String(body(), StandardCharsets.UTF_8).lines().map(Call::row).toList();
    }

    private static NewOrder row(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 3) {
            throw RejectedException.badRequest("a row must be customerId;productId;quantity, was '" + line + "'");
        }
        return new NewOrder(
                number("customerId", cells[0], Long::valueOf),
                number("productId", cells[1], Long::valueOf),
                number("quantity", cells[2], Integer::valueOf));
    }

    /** Who wants to log in. */
    long login() throws IOException {
        try {
            return Json.read(body(), Login.class).customerId();
        } catch (JsonProcessingException e) {
            throw RejectedException.badRequest("the body must be {\"customerId\": number}");
        }
    }

    private record Login(long customerId) {}

    /** The token that the client shows; empty when it shows none. */
    Optional<String> bearer() {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    /** The value of a cookie; empty when the client has sent none of the name. */
    Optional<String> cookie(String name) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private byte[] body() throws IOException {
        try (InputStream input = Content.Source.asInputStream(request)) {
            byte[] bytes = input.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new RejectedException(
                        HttpStatus.PAYLOAD_TOO_LARGE_413, "no order takes " + LARGEST_BODY + " bytes");
            }
            return bytes;
        }
    }

    private Fields query() {
        return Request.extractQueryParameters(request);
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        return text == null ? otherwise : number(name, text, Integer::valueOf);
    }

    private static <N extends Number> N number(String name, String text, Function<String, N> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw RejectedException.badRequest(name + " must be a whole number, was '" + text + "'");
        }
    }
}
