package io.perfjunit.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A machine made of files in a folder, and of figures that a test sets. */
final class FakeMachine {

    final List<GarbageCollectorMXBean> collectors = new ArrayList<>();
    OptionalLong ownCpuNanos = OptionalLong.of(0);
    int processors = 4;
    private final Path root;

    FakeMachine(Path root) {
        this.root = root;
    }

    Machine machine() {
        return new Machine(root, () -> ownCpuNanos, () -> processors, collectors);
    }

    void write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away a file, or a folder with all that is in it. */
    void delete(String file) {
        try {
            Files.walkFileTree(root.resolve(file), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    Files.delete(path);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thread of this process, with the name that it has for the kernel, that has waited so long for a processor. */
    void thread(int number, String name, long waitedNanos) {
        write("proc/self/task/" + number + "/comm", name + "\n");
        schedstat(number, "123456789 " + waitedNanos + " 4711");
    }

    void schedstat(int number, String content) {
        write("proc/self/task/" + number + "/schedstat", content + "\n");
    }

    void threadEnds(int number) {
        delete("proc/self/task/" + number);
    }
}
