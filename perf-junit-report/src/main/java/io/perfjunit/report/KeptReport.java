package io.perfjunit.report;

import io.perfjunit.report.outline.BuildOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a report after the build, for those who read its runs, add to them, and make the rest again. */
public final class KeptReport {

    private final ReportFolder folder;

    /** The report in {@code folder}, which need not be there. */
    public KeptReport(Path folder) {
        this.folder = new ReportFolder(folder.toAbsolutePath().normalize());
    }

    /** True when runs are kept in it. */
    public boolean holdsRuns() {
        return Files.isDirectory(folder.root().resolve(ReportFolder.RUNS));
    }

    /** Files of the runs that count, by test and time. */
    public List<Path> runs() throws IOException {
        return folder.fragments().current().stream().map(Fragment::file).toList();
    }

    /** What should be there too and is not: files that cannot be read, loads that left no result. */
    public List<String> missing() throws IOException {
        return folder.missing(folder.fragments());
    }

    /** The runs as an index tells of them. */
    public BuildOutline outline() throws IOException {
        return new BuildOutline(
                folder.fragments().current().stream().map(Fragment::outline).toList(), List.of());
    }

    /** Keeps the document of a run; what is made of it comes with {@link #remake}. */
    public void keep(String id, byte[] json) throws IOException {
        folder.keep(id, json);
    }

    /**
     * Makes all files but the runs anew.
     *
     * @return the index
     * @throws IOException if not all files could be written; the message names those that are missing
     */
    public Path remake() throws IOException {
        return folder.remake();
    }
}
