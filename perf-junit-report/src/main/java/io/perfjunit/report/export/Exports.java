package io.perfjunit.report.export;

import io.perfjunit.report.json.RunDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All files for other programs, by name. */
public final class Exports {

    private Exports() {}

    /** Those of one run: what to append to a name made for it, and the text. */
    public static Map<String, String> ofRun(RunDocument run) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("_stats.csv", LocustCsv.stats(run));
        files.put("_stats_history.csv", LocustCsv.history(run));
        files.put("_failures.csv", LocustCsv.failures(run));
        files.put(".hlog", HistogramLog.of(run));
        return files;
    }

    /** Those of a build, of each test the last run: the name of the file, and the text. */
    public static Map<String, String> ofBuild(List<RunDocument> runs) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bencher.json", BencherJson.of(runs));
        files.put("benchmark-smaller-is-better.json", BenchmarkActionJson.smallerIsBetter(runs));
        files.put("benchmark-bigger-is-better.json", BenchmarkActionJson.biggerIsBetter(runs));
        files.put("metrics.txt", OpenMetrics.of(runs));
        return files;
    }
}
