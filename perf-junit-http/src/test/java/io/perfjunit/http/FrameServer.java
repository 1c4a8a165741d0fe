package io.perfjunit.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.perfjunit.http.WireServer.Wire;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that speaks frames of HTTP/2 (RFC 9113, 4 and 6) by prior knowledge, the wrong ones too. */
final class FrameServer implements AutoCloseable {

    static final int INITIAL_WINDOW_SIZE = 4;
    static final int MAX_CONCURRENT_STREAMS = 3;

    static final int INTERNAL_ERROR = 2;
    static final int REFUSED_STREAM = 7;

    private static final int PREFACE = 24;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    /** ":status: 200" of the static table (RFC 7541, appendix A). */
    private static final byte[] OK = {(byte) 0x88};

    /** What becomes of a request. */
    interface Script {

        /**
         * A request has come.
         *
         * @param number of the request, from 1, over all connections
         */
        void answer(Frames frames, int stream, int number) throws Exception;
    }

    private final WireServer server;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * A service that begins with a setting.
     *
     * @param setting its number; 0 for none
     */
    FrameServer(int setting, int value, Script script) {
        server = new WireServer(wire -> serve(new Frames(wire), setting, value, script));
    }

    FrameServer(Script script) {
        this(0, 0, script);
    }

    private void serve(Frames frames, int setting, int value, Script script) throws Exception {
        DataInputStream in = new DataInputStream(frames.wire.in());
        in.readNBytes(PREFACE);
        frames.settings(setting, value);
        while (true) {
            int lengthAndType = in.readInt();
            int flags = in.read();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(lengthAndType >>> 8);
            int type = lengthAndType & 0xFF;
            if ((type == SETTINGS || type == PING) && flags != ACK) {
                frames.write(type, ACK, 0, type == PING ? payload : new byte[0]);
            } else if (type == HEADERS) {
                script.answer(frames, stream, requests.incrementAndGet());
            }
        }
    }

    HttpSettings settings() {
        return HttpSettings.of(new BaseUrl(server.url())).with(HttpProtocol.HTTP_2);
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return server.connections();
    }

    @Override
    public void close() {
        server.close();
    }

    /** The service's end of a connection. */
    static final class Frames {

        private final Wire wire;

        Frames(Wire wire) {
            this.wire = wire;
        }

        private void settings(int setting, int value) throws IOException {
            byte[] payload = setting == 0
                    ? new byte[0]
                    : ByteBuffer.allocate(6)
                            .putShort((short) setting)
                            .putInt(value)
                            .array();
            write(SETTINGS, 0, 0, payload);
        }

        void ok(int stream) throws IOException {
            okBegins(stream);
            write(DATA, END_STREAM, stream, "hello".getBytes(US_ASCII));
        }

        /** Answers after so many milliseconds and meanwhile reads what else comes. */
        void okAfter(int millis, int stream, Runnable answered) {
            Thread answer = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(millis);
                    answered.run();
                    ok(stream);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            answer.setDaemon(true);
            answer.start();
        }

        void okBegins(int stream) throws IOException {
            write(HEADERS, END_HEADERS, stream, OK);
        }

        void reset(int stream, int code) throws IOException {
            write(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(code).array());
        }

        /** Streams after the last one were not looked at. */
        void goAway(int lastStream) throws IOException {
            write(
                    GOAWAY,
                    0,
                    0,
                    ByteBuffer.allocate(8).putInt(lastStream).putInt(0).array());
        }

        /** What is no frame at all. */
        void raw(String text) throws IOException {
            wire.write(text);
        }

        void close() throws IOException {
            wire.socket().close();
        }

        synchronized void write(int type, int flags, int stream, byte[] payload) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.writeBytes(ByteBuffer.allocate(9)
                    .putInt(payload.length << 8 | type)
                    .put((byte) flags)
                    .putInt(stream)
                    .array());
            frame.writeBytes(payload);
            wire.write(frame.toByteArray());
        }
    }
}
