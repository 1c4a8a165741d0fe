package io.perfjunit;

import io.perfjunit.run.PlainText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that one process at a time holds. The operating system gives it free when that process ends, however it ends. Its first
 * line names the holder, the lines below those who did not want to wait any longer.
 */
final class LockFile implements Closeable {

    /** No text reaches it: on some systems what is locked cannot be read. */
    private static final long LOCKED_BYTE = 1 << 30;

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 220;

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    static LockFile open(Path file) throws IOException {
        return new LockFile(FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                // Folders for temporary files are open to all: nobody shall make us write somewhere else.
                LinkOption.NOFOLLOW_LINKS));
    }

    /** Holds the file under a name, if nobody else does. */
    boolean tryHold(String name) throws IOException {
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            return false;
        }
        channel.truncate(0);
        append(name);
        return true;
    }

    /** Leaves a name for the holder to find. */
    void append(String name) throws IOException {
        channel.write(StandardCharsets.UTF_8.encode(name + "\n"), channel.size());
    }

    /** Who holds it, or held it last. */
    String holder() throws IOException {
        return lines().stream().findFirst().orElse("unknown");
    }

    /** Who has left a name since it is held. */
    List<String> appended() throws IOException {
        return lines().stream().skip(1).toList();
    }

    private List<String> lines() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> PlainText.oneLine(line, LONGEST_LINE))
                .toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
