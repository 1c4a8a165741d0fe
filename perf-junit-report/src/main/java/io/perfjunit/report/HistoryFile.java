package io.perfjunit.report;

import io.perfjunit.report.json.HistoryDocument;
import io.perfjunit.report.json.HistoryJson;
import io.perfjunit.report.json.UnreadableRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The file that remembers earlier builds. It lies in the folder of the report, where cleaning takes it away with the rest, unless it was
 * given a folder of its own.
 *
 * @param folder absolute path of the folder
 */
record HistoryFile(Path folder) {

    static final String NAME = "history.json";

    private static final long LARGEST = 64L << 20;

    /** Changes the history while nobody else can. @return what it was before */
    HistoryDocument update(UnaryOperator<HistoryDocument> change, boolean isLocked) throws IOException {
        Files.createDirectories(folder);
        HistoryDocument[] before = {HistoryDocument.EMPTY};
        ReportConsole.Writing work = () -> {
            before[0] = read();
            byte[] json = HistoryJson.write(change.apply(before[0]));
            AtomicFile.write(file(), out -> out.write(json));
            return file();
        };
        if (isLocked) {
            work.write();
        } else {
            FolderLock.holding(folder, FolderLock.PATIENCE, work);
        }
        return before[0];
    }

    /** What is there; a file that holds none is begun anew, but one of a later version is left alone. */
    HistoryDocument read() throws IOException {
        if (!Files.exists(file()) || Files.size(file()) > LARGEST) {
            return HistoryDocument.EMPTY;
        }
        try {
            return HistoryJson.read(Files.readAllBytes(file()));
        } catch (UnreadableRunException torn) {
            return HistoryDocument.EMPTY;
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }
}
