package io.perfjunit.report.ci;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The part of GitHub's step summary that tells of one report. Every session of a build writes it anew, so that it tells of all forks and stands there
 * once; what others have written stays.
 */
final class StepSummary {

    /** GitHub refuses more than 1 MiB of a step. */
    static final int LARGEST = 1 << 20;

    private final Path file;
    private final String begin;
    private final String end;

    /**
     * The part of a report.
     *
     * @param report tells it from those of other modules
     */
    StepSummary(Path file, Path report) {
        this.file = file;
        String id = Integer.toHexString(report.toAbsolutePath().toString().hashCode());
        this.begin = "<!-- perf-junit " + id + " -->\n";
        this.end = "<!-- end of perf-junit " + id + " -->\n";
    }

    /** @throws IOException if the file cannot be written, or would become larger than GitHub takes */
    void write(String markdown) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            byte[] bytes = with(markdown, read(channel)).getBytes(StandardCharsets.UTF_8);
            if (bytes.length > LARGEST) {
                throw new IOException(
                        "the step summary would have " + bytes.length + " bytes; GitHub takes " + LARGEST);
            }
            channel.position(0);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.truncate(bytes.length);
            lock.release();
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LARGEST));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Reads until it is full or the file ends.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private String with(String markdown, String before) {
        String part = begin + markdown + (markdown.endsWith("\n") ? "" : "\n") + end;
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        if (from >= 0 && to > from) {
            return before.substring(0, from) + part + before.substring(to + end.length());
        }
        return before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + part;
    }
}
