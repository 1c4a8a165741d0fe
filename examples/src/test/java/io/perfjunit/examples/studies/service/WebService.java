package io.perfjunit.examples.studies.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty on loopback, with a thread for every request. */
public final class WebService implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** For Jetty itself: one that accepts, and one or two that select. */
    private static final int OWN_THREADS = 8;

    /** Else some hundred users who connect at once would wait for the kernel to try again. */
    private static final int BACKLOG = 2_048;

    private final Server server;
    private final ServerConnector connector;

    private WebService(int requests, Endpoint endpoint) {
        // All of them from the beginning: threads that start under load would look like some that the load left behind.
        server = new Server(new QueuedThreadPool(requests + OWN_THREADS, requests + OWN_THREADS));
        connector = new ServerConnector(server);
        connector.setHost(LOOPBACK);
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        server.setHandler(new Front(endpoint));
    }

    /**
     * Starts a service on a free port.
     *
     * @param requests how many it can work on at the same time; others wait
     */
    public static WebService start(int requests, Endpoint endpoint) {
        WebService service = new WebService(requests, endpoint);
        try {
            service.server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the service of a study cannot listen", e);
        }
        return service;
    }

    /** Where it listens, without a trailing slash. */
    public URI url() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the service of a study does not stop", e);
        }
    }

    /** Where Jetty meets the endpoint. */
    private static final class Front extends Handler.Abstract {

        private final Endpoint endpoint;

        Front(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            Answer answer = answer(request);
            response.setStatus(answer.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
            return true;
        }

        private Answer answer(Request request) throws IOException {
            try (InputStream body = Content.Source.asInputStream(request)) {
                return endpoint.answer(new Asked(
                        request.getMethod(),
                        request.getHttpURI().getPathQuery(),
                        "",
                        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)),
                        body.readAllBytes()));
            } catch (IOException gone) {
                throw gone;
            } catch (Exception e) {
                return Answer.error(500, e.getClass().getSimpleName());
            }
        }
    }
}
