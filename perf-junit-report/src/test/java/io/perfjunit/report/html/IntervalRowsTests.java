package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalRowsTests {

    private static List<IntervalDocument> intervals(int seconds) {
        RunFixture run = RunFixture.run().load(1, Duration.ofSeconds(seconds), Duration.ZERO, Duration.ofSeconds(1));
        return RunMapper.toDocument(run.build(), new SessionDocument("s", "2026-11-21T09:29:00Z", null))
                .intervals();
    }

    @Test
    void aShortRunHasARowForEveryInterval() {
        List<IntervalDocument> all = intervals(30);
        IntervalRows rows = IntervalRows.of(all, IntervalRowsTests::p99);
        assertThat(rows.shown()).isEqualTo(all);
        assertThat(rows.caption("All", "highest p99")).isEqualTo("All");
    }

    @Test
    void ofNeighboursOfALongRunTheWorstStays() {
        List<IntervalDocument> all = intervals(500);
        IntervalRows rows = IntervalRows.of(all, IntervalRowsTests::p99);
        assertThat(rows.shown())
                .hasSizeBetween(150, IntervalRows.MOST)
                .isSortedAccordingTo(Comparator.comparingLong(IntervalDocument::startNanos))
                .contains(all.stream()
                        .max(Comparator.comparingDouble(IntervalRowsTests::p99))
                        .orElseThrow());
        assertThat(rows.caption("All", "highest p99"))
                .isEqualTo("All; of every 3 that with the highest p99, all are in the JSON");
    }

    private static double p99(IntervalDocument interval) {
        Long p99 = interval.iterations().p99Nanos();
        return p99 == null ? Double.NaN : p99;
    }
}
