package io.perfjunit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the files of a report one by one, so that one which cannot be made takes no other with it. */
final class Parts {

    private final List<String> missing = new ArrayList<>();
    private @Nullable Exception first;

    /** Makes one of them; notes its name when that fails. */
    void make(String name, Making making) {
        try {
            making.make();
        } catch (IOException | RuntimeException e) {
            missing.add(name);
            first = first == null ? e : first;
        }
    }

    boolean lacks(String name) {
        return missing.contains(name);
    }

    /**
     * Ends the making.
     *
     * @param name of the file where a person should start to read
     * @return that file
     * @throws IncompleteReportException if any file could not be made
     */
    Path startingAt(String name, Path file) throws IncompleteReportException {
        if (first != null) {
            throw new IncompleteReportException(lacks(name) ? Optional.empty() : Optional.of(file), missing, first);
        }
        return file;
    }

    /** Makes a file. */
    @FunctionalInterface
    interface Making {
        void make() throws IOException;
    }
}
