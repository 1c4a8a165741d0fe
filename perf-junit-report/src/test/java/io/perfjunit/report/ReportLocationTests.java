package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.PerfSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportLocationTests {

    private static final PerfSettings NOTHING_SET = key -> Optional.empty();

    @TempDir
    Path base;

    @ParameterizedTest
    @CsvSource({
        "pom.xml, target/perf-report",
        "build.gradle, build/reports/perf-junit",
        "build.gradle.kts, build/reports/perf-junit",
        "settings.gradle, build/reports/perf-junit",
        "settings.gradle.kts, build/reports/perf-junit",
        "README.md, perf-report"
    })
    void theUsualFolderIsWhereTheBuildToolHasItsOutput(String file, String folder) throws Exception {
        Files.createFile(base.resolve(file));
        assertThat(ReportLocation.find(NOTHING_SET, base)).isEqualTo(base.resolve(folder));
    }

    @Test
    void aFolderThatWasSetIsTakenFromTheModule() {
        PerfSettings set = key -> Optional.of("../all/reports");
        assertThat(ReportLocation.find(set, base.resolve("module"))).isEqualTo(base.resolve("all/reports"));
        PerfSettings absolute = key -> Optional.of(base.resolve("here").toString());
        assertThat(ReportLocation.find(absolute, Path.of("elsewhere"))).isEqualTo(base.resolve("here"));
    }
}
