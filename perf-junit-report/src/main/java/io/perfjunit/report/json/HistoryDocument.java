package io.perfjunit.report.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs of earlier builds, so much of each as {@link PastRunDocument} keeps. It never grows without end: of a test it has the last
 * {@value #MOST_OF_A_TEST}, of all tests together the last {@value #MOST}.
 *
 * @param schema always {@link #SCHEMA}
 * @param schemaVersion raised when a field changes its meaning or goes away
 * @param runs the latest first
 */
public record HistoryDocument(String schema, int schemaVersion, List<PastRunDocument> runs) {

    /** What kind of document this is. */
    public static final String SCHEMA = "perf-junit-history";

    /** The version that is written, and the newest that can be read. */
    public static final int SCHEMA_VERSION = 1;

    /** One without any run. */
    public static final HistoryDocument EMPTY = new HistoryDocument(SCHEMA, SCHEMA_VERSION, List.of());

    static final int MOST_OF_A_TEST = 20;
    static final int MOST = 5_000;

    public HistoryDocument {
        Required.field("schema", schema);
        runs = RunDocument.orEmpty(runs);
    }

    /**
     * With the runs of a build, each test by the last of them: an attempt that was followed by another is no run to compare with.
     *
     * @param last the run that stands for its test, of every test of the build
     * @param build ids of all runs of the build
     */
    public HistoryDocument with(List<RunDocument> last, Set<String> build) {
        List<PastRunDocument> all = new ArrayList<>();
        last.stream().map(PastRunDocument::of).forEach(all::add);
        runs.stream().filter(run -> !build.contains(run.id())).forEach(all::add);
        all.sort(Comparator.comparing(PastRunDocument::start).reversed());
        return new HistoryDocument(SCHEMA, SCHEMA_VERSION, bounded(all));
    }

    private static List<PastRunDocument> bounded(List<PastRunDocument> latestFirst) {
        Map<String, Integer> ofTest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        return latestFirst.stream()
                .filter(run -> seen.add(run.id()))
                .filter(run -> ofTest.merge(run.test(), 1, Integer::sum) <= MOST_OF_A_TEST)
                .limit(MOST)
                .toList();
    }

    /** Of every test the last run that is not of this build. */
    public Map<String, PastRunDocument> before(Set<String> build) {
        return runs.stream()
                .filter(run -> !build.contains(run.id()))
                .collect(Collectors.toMap(PastRunDocument::test, run -> run, (later, earlier) -> later));
    }
}
