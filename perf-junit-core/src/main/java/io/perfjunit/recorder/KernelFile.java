package io.perfjunit.recorder;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** A small file by which the kernel tells something. One that is missing, masked or forbidden says nothing. */
record KernelFile(Path path) {

    /** What it says now; empty when it says nothing. */
    String text() {
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    /** The same for a file that is read often and known to be no longer than {@code buffer}. */
    String text(byte[] buffer) {
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            return new String(buffer, 0, Math.max(0, in.read(buffer)), StandardCharsets.US_ASCII);
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** A whole number without sign that may use all 64 bits; empty when the text is something else. */
    static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseUnsignedLong(text));
        } catch (NumberFormatException otherwise) {
            return OptionalLong.empty();
        }
    }
}
