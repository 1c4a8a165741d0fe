package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.steady.HeapCourse;
import io.perfjunit.stats.Trend;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeapWordsTests {

    private static final long MB = 1 << 20;

    private static String sentence(long last, Optional<Trend> trend) {
        return HeapWords.sentence(new HeapCourse(57, 0, Duration.ofMillis(4_900), 12 * MB, last * MB, 60 * MB, trend));
    }

    @Test
    void aFloorThatRisesHasItsPace() {
        assertThat(sentence(57, Optional.of(new Trend(MB / 1e8, 0.0001))))
                .isEqualTo(
                        "After collections 12 MB of the heap were in use at first and 57 MB at last (57 readings within"
                                + " 4.9 s, 60 MB at most): at this pace it grows by 35.2 GB per hour.");
    }

    @Test
    void aFloorThatStandsHasNone() {
        assertThat(sentence(13, Optional.of(new Trend(MB / 1e12, 0.3))))
                .endsWith("60 MB at most), no more than it goes up and down.");
    }

    @Test
    void fewReadingsDoNotTell() {
        assertThat(sentence(57, Optional.empty())).endsWith("60 MB at most); too few to tell whether it grows.");
    }
}
