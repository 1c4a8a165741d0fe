package io.perfjunit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/**
 * Hands the page of a test to JUnit, which keeps it with the test's other files. A class of its own: JUnit before 5.12 lacks what it
 * refers to, and later versions have moved it.
 */
final class Attachment {

    private Attachment() {}

    /** Does what it can: no trouble with an attachment changes the outcome of a test. */
    static void publish(ExtensionContext context, Path page) {
        try {
            context.publishFile(
                    page.getFileName().toString(),
                    MediaType.create("text", "html"),
                    target -> Files.copy(page, target, StandardCopyOption.REPLACE_EXISTING));
        } catch (RuntimeException | LinkageError unavailable) {
            // An old JUnit, or one that was told to write no files.
        }
    }
}
