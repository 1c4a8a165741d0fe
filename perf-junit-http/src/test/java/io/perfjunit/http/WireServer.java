package io.perfjunit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A service that does to a connection what a script says, also what no library for servers would do. */
final class WireServer implements AutoCloseable {

    /** What becomes of a connection; it is closed when this returns. */
    interface Script {
        void serve(Wire wire) throws Exception;
    }

    private final ServerSocket listener;
    private final Script script;
    private final Thread acceptor;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    WireServer(Script script) {
        this(ServerSocketFactory.getDefault(), script);
    }

    WireServer(ServerSocketFactory sockets, Script script) {
        this.script = script;
        try {
            listener = sockets.createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = start(this::accept);
    }

    /** Reads a request, writes something, and closes the connection. */
    static WireServer saying(String answer) {
        return new WireServer(wire -> wire.afterRequest().write(answer));
    }

    /** Reads a request, writes something, and says no more. */
    static WireServer sayingAndHanging(String answer) {
        return new WireServer(wire -> wire.afterRequest().write(answer).hang());
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    String secureUrl() {
        return "https://127.0.0.1:" + port();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Requests that it has read. */
    int requests() {
        return requests.get();
    }

    /** Connections that it has accepted. */
    int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                if (listener.isClosed()) {
                    socket.close();
                    return;
                }
                socket.setTcpNoDelay(true);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.serve(new Wire(
                    socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream(), requests));
        } catch (Exception broken) {
            // The client has gone, or the test is over.
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "wire-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Nobody can connect when this returns: until its last accept has returned, the system lets some in. */
    @Override
    public void close() {
        try {
            listener.close();
            acceptor.join();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The service's end of a connection. */
    record Wire(Socket socket, InputStream in, OutputStream out, AtomicInteger requests) {

        /** Reads up to the end of the headers; fails when the client closes before. */
        Wire afterRequest() throws IOException {
            int ends = 0;
            while (ends < 2) {
                int octet = in.read();
                if (octet < 0) {
                    throw new IOException("closed by the client");
                }
                ends = octet == '\n' ? ends + 1 : octet == '\r' ? ends : 0;
            }
            requests.incrementAndGet();
            return this;
        }

        Wire write(String text) throws IOException {
            return write(text.getBytes(ISO_8859_1));
        }

        Wire write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        /** Every so many milliseconds one character, for ever. */
        void trickle(int everyMillis) throws Exception {
            while (true) {
                write("a");
                Thread.sleep(everyMillis);
            }
        }

        /** Until the test is over. */
        void hang() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        /** Ends the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
