package io.perfjunit.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import org.junit.jupiter.api.Test;

class CapacityDetailsTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private static String details(RunFixture run) {
        return CapacityDetails.of(RunMapper.toDocument(run.build(), SESSION));
    }

    @Test
    void aRunWithoutASearchHasNone() {
        assertThat(details(Samples.met())).isEmpty();
    }

    @Test
    void theSentenceComesFirstThenARowPerProbe() {
        assertThat(details(Samples.capacity()).lines().toList())
                .first()
                .asString()
                .startsWith("**Capacity ")
                .endsWith("s.**");
        assertThat(details(Samples.capacity()))
                .contains("| 50/s | held | 250 | 0 | 49.5/s | ")
                .containsPattern("\\| 400/s \\| broke \\| 2,000 \\| 0 \\| 396/s \\| .* p95 \\d+ ms .* 200 ms \\|")
                .contains("/s, longer | held | ");
    }
}
