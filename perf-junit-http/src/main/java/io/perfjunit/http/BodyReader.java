package io.perfjunit.http;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/** Reads the body of an answer whole, but never more of it than a limit. */
final class BodyReader {

    private static final long CHUNK = 64 << 10;

    private final long limit;

    /** A reader of at most {@code limit} bytes, counted as they are after decompression. */
    BodyReader(long limit) {
        this.limit = limit;
    }

    /** @throws BodyTooLargeException if there is more */
    byte[] read(ResponseBody body) throws IOException {
        long announced = body.contentLength();
        if (announced > limit) {
            throw new BodyTooLargeException(limit);
        }
        return announced >= 0 ? body.bytes() : readUnannounced(body.source());
    }

    private byte[] readUnannounced(BufferedSource source) throws IOException {
        Buffer read = new Buffer();
        while (source.read(read, CHUNK) != -1) {
            if (read.size() > limit) {
                throw new BodyTooLargeException(limit);
            }
        }
        return read.readByteArray();
    }
}
