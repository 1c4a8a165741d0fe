package io.perfjunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.SliceDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepSlicesTests {

    private static final List<IntervalDocument> INTERVALS =
            List.of(interval(7, slice("read", 5), slice("write", 2)), interval(3), interval(4, slice("write", 4)));

    private final StepSlices slices = new StepSlices(INTERVALS);

    @Test
    void everyIntervalTellsWhatEndedOfAStepInIt() {
        assertThat(slices.at("read", 0)).isEqualTo(slice("read", 5));
        assertThat(slices.at("write", 0)).isEqualTo(slice("write", 2));
        assertThat(slices.at("write", 2)).isEqualTo(slice("write", 4));
    }

    @Test
    void whereNothingOfAStepEndedThereIsNothing() {
        assertThat(slices.at("read", 1)).isNull();
        assertThat(slices.at("read", 2)).isNull();
        assertThat(slices.at("never seen", 0)).isNull();
    }

    @Test
    void theEmptyNameIsTheIteration() {
        assertThat(Stream.of(0, 1, 2).map(interval -> slices.at("", interval).succeeded()))
                .containsExactly(7L, 3L, 4L);
    }

    private static IntervalDocument interval(long iterations, SliceDocument... steps) {
        return new IntervalDocument(0, 1, 1, 1, slice("", iterations), List.of(steps), null);
    }

    private static SliceDocument slice(String step, long succeeded) {
        return new SliceDocument(step, succeeded, 0, 0, 0, 0, 0, null, null, null, null, null, null, null, null);
    }
}
