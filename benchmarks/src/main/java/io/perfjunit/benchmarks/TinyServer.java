package io.perfjunit.benchmarks;

import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server that is cheaper than any client: one thread, requests without bodies, none of them parsed beyond its path. {@code /slow}
 * is answered after 100 ms, all else at once, with 100 bytes. A process of its own, in whose output stands its port, and then, for
 * every line that it reads, how many requests it has answered.
 */
final class TinyServer {

    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BACKLOG = 4_096;
    private static final int LONGEST_REQUEST = 4_096;
    private static final byte[] SLOW = "GET /slow".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n"
                    + "x".repeat(100))
            .getBytes(StandardCharsets.US_ASCII);

    private final NanoClock clock = NanoClock.system();
    private final AtomicLong answered = new AtomicLong();
    private final ByteBuffer answer = ByteBuffer.allocateDirect(ANSWER.length).put(ANSWER);
    private final Queue<Due> waiting = new ArrayDeque<>();
    private final Selector selector = Selector.open();
    private final ServerSocketChannel door = ServerSocketChannel.open();

    private TinyServer() throws IOException {
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** An answer that waits; all wait equally long, so that they are due in the order of their requests. */
    private record Due(SocketChannel connection, long at) {}

    /** Serves until its input ends. */
    public static void main(String[] arguments) throws IOException {
        TinyServer server = new TinyServer();
        Thread counter = new Thread(server::tellCount);
        counter.setDaemon(true);
        counter.start();
        Machine.print("%d", server.door.socket().getLocalPort());
        while (true) {
            server.serve();
        }
    }

    private void tellCount() {
        try (Scanner questions = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            while (questions.hasNextLine()) {
                questions.nextLine();
                Machine.print("%d", answered.get());
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws IOException {
        // Never asleep: to wake a processor costs whoever sends, and most in a virtual machine, the more so the slower
        // it sends.
        selector.selectNow(this::handle);
        for (Due next = waiting.peek(); next != null && next.at() - clock.nanoTime() <= 0; next = waiting.peek()) {
            waiting.remove();
            answer(next.connection());
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                read((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private void accept() throws IOException {
        for (SocketChannel connection = door.accept(); connection != null; connection = door.accept()) {
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            connection.configureBlocking(false);
            connection.register(selector, SelectionKey.OP_READ, ByteBuffer.allocateDirect(LONGEST_REQUEST));
        }
    }

    private void read(SocketChannel connection, ByteBuffer request) throws IOException {
        if (connection.read(request) < 0) {
            connection.close();
        } else if (isWhole(request)) {
            boolean slow = isSlow(request);
            request.clear();
            if (slow) {
                waiting.add(new Due(connection, clock.nanoTime() + SLOW_NANOS));
            } else {
                answer(connection);
            }
        }
    }

    /** It has no body, and no other follows before it is answered: an empty line ends it. */
    private static boolean isWhole(ByteBuffer request) {
        int end = request.position();
        return end >= 4 && request.get(end - 1) == '\n' && request.get(end - 3) == '\n';
    }

    private static boolean isSlow(ByteBuffer request) {
        for (int i = 0; i < SLOW.length; i++) {
            if (request.get(i) != SLOW[i]) {
                return false;
            }
        }
        return true;
    }

    private void answer(SocketChannel connection) {
        try {
            connection.write(answer.rewind());
            answered.setRelease(answered.getPlain() + 1);
        } catch (IOException gone) {
            // Its client has left; the selector will find that out as well.
        }
    }
}
