package io.perfjunit.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps two JVMs of a build, or two listeners of one JVM, from rebuilding the same index at the same moment. */
final class FolderLock {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 20;

    private FolderLock() {}

    /**
     * Waits until the folder is free and does something while nobody else can.
     *
     * @throws IOException if it is not free within {@code patience}
     */
    static Path holding(Path folder, Duration patience, ReportConsole.Writing work) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = await(channel, patience);
            if (lock == null) {
                throw new IOException(
                        "another process holds " + folder + " for longer than " + patience.toSeconds() + " s");
            }
            try {
                return work.write();
            } finally {
                lock.release();
            }
        }
    }

    private static @Nullable FileLock await(FileChannel channel, Duration patience) throws IOException {
        long deadline = System.currentTimeMillis() + patience.toMillis();
        do {
            FileLock lock = attempt(channel);
            if (lock != null) {
                return lock;
            }
        } while (System.currentTimeMillis() < deadline && pause());
        return null;
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
