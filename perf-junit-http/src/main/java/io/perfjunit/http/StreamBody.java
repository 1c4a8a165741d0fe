package io.perfjunit.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** A body that is read while it is sent, from a stream that is opened each time. */
final class StreamBody extends RequestBody {

    /** The length of a body that nobody knows; it is sent in chunks. */
    static final long UNKNOWN = -1;

    private static final long CHUNK = 8 << 10;

    private final MediaType type;
    private final long length;
    private final Callable<? extends InputStream> open;

    StreamBody(MediaType type, long length, Callable<? extends InputStream> open) {
        this.type = type;
        this.length = length;
        this.open = open;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (Source source = opened()) {
            Buffer chunk = new Buffer();
            long sent = 0;
            for (long read = read(source, chunk); read != -1; read = read(source, chunk)) {
                sent += read;
                if (length != UNKNOWN && sent > length) {
                    throw new BodyUnreadableException("it is longer than " + length + " bytes", null);
                }
                sink.write(chunk, read);
            }
            if (length != UNKNOWN && sent < length) {
                throw new BodyUnreadableException("it ended after " + sent + " of " + length + " bytes", null);
            }
        }
    }

    private Source opened() throws BodyUnreadableException {
        InputStream stream;
        try {
            stream = open.call();
        } catch (Exception thrown) {
            throw new BodyUnreadableException(String.valueOf(thrown), thrown);
        }
        if (stream == null) {
            throw new BodyUnreadableException("the stream is null", null);
        }
        return Okio.source(stream);
    }

    /** What the stream throws is no fault of the service, and must not look like one. */
    private static long read(Source source, Buffer chunk) throws BodyUnreadableException {
        try {
            return source.read(chunk, CHUNK);
        } catch (IOException | RuntimeException thrown) {
            throw new BodyUnreadableException(String.valueOf(thrown), thrown);
        }
    }
}
