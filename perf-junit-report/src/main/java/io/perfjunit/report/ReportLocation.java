package io.perfjunit.report;

import io.perfjunit.run.PerfSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder of the report, by the rule that JUnit has for its own output. */
public final class ReportLocation {

    private ReportLocation() {}

    /** The folder that these settings name; the usual one where they name none. */
    public static Path find(PerfSettings settings) {
        return find(settings, base());
    }

    static ReportFolder folder(PerfSettings settings) {
        return folder(settings, base());
    }

    private static Path base() {
        return Path.of(Optional.ofNullable(System.getProperty("basedir")).orElse(System.getProperty("user.dir")));
    }

    static ReportFolder folder(PerfSettings settings, Path base) {
        Path report = find(settings, base);
        Path history = settings.get(ReportListener.HISTORY_KEY)
                .map(folder -> base.resolve(folder).toAbsolutePath().normalize())
                .orElse(report);
        return new ReportFolder(report, new HistoryFile(history));
    }

    /** Where runs are kept on purpose: beside the tests of a build. */
    static BaselineFolder baselines(PerfSettings settings) {
        return baselines(settings, base());
    }

    static BaselineFolder baselines(PerfSettings settings, Path base) {
        String usual = Files.isDirectory(base.resolve("src/test")) ? "src/test/perf-baselines" : "perf-baselines";
        return new BaselineFolder(
                base.resolve(settings.get(ReportListener.BASELINE_DIRECTORY_KEY).orElse(usual))
                        .toAbsolutePath()
                        .normalize());
    }

    static Path find(PerfSettings settings, Path base) {
        return settings.get(ReportListener.DIRECTORY_KEY)
                .map(base::resolve)
                .orElseGet(() -> base.resolve(usual(base)))
                .toAbsolutePath()
                .normalize();
    }

    private static String usual(Path base) {
        if (Files.exists(base.resolve("pom.xml"))) {
            return "target/perf-report";
        }
        boolean gradle = Stream.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
                .anyMatch(script -> Files.exists(base.resolve(script)));
        return gradle ? "build/reports/perf-junit" : "perf-report";
    }
}
