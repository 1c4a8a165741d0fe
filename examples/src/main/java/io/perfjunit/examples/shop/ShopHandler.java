package io.perfjunit.examples.shop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where Jetty meets the {@link ShopApi}: turns what the endpoints throw into replies, and replies into bytes.
 *
 * <p>Each reply goes out as one write with its length, so that a client can keep the connection for its next request.
 */
final class ShopHandler extends Handler.Abstract {
    private static final System.Logger LOGGER = System.getLogger(ShopHandler.class.getName());

    private final ShopApi api;

    ShopHandler(ShopApi api) {
        this.api = api;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        send(reply(request), response, callback);
        return true;
    }

    private Reply reply(Request request) throws IOException {
        try {
            return api.answer(request);
        } catch (RejectedException e) {
            return e.reply();
        } catch (UnknownReferenceException e) {
            return Reply.error(HttpStatus.UNPROCESSABLE_ENTITY_422, e.getMessage());
        } catch (RuntimeException e) {
            return failure(request, e);
        }
    }

    private static Reply failure(Request request, RuntimeException e) {
        if (e instanceof HttpException malformed) {
            return Reply.error(malformed.getCode(), malformed.getReason());
        }
        if (e instanceof DatabaseException database && database.isPoolExhausted()) {
            return Reply.error(HttpStatus.SERVICE_UNAVAILABLE_503, "every database connection is busy");
        }
        LOGGER.log(Level.WARNING, request.getMethod() + " " + request.getHttpURI() + " failed", e);
        return Reply.error(HttpStatus.INTERNAL_SERVER_ERROR_500, "the shop failed");
    }

    private static void send(Reply reply, Response response, Callback callback) {
        byte[] body = Json.write(reply.body());
        response.setStatus(reply.status());
        reply.headers().forEach((header, value) -> response.getHeaders().put(header, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
