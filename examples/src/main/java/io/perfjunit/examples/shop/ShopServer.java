package io.perfjunit.examples.shop;

import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with one HTTP/1.1 connector on loopback. */
final class ShopServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * Java's own backlog of 50 would overflow when a load of some hundred users connects at once; the kernel then drops
     * connection requests and the clients repeat them a second later, which looks like a slow service.
     */
    private static final int BACKLOG = 1_024;

    private final Server server = new Server();
    private final ServerConnector connector;

    ShopServer(int port, Handler handler) {
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        server.setHandler(handler);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        return configuration;
    }

    void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the shop cannot listen on port " + connector.getPort(), e);
        }
    }

    URI url() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the shop does not stop", e);
        }
    }
}
