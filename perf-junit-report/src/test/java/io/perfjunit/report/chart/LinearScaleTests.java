package io.perfjunit.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import org.junit.jupiter.api.Test;

class LinearScaleTests {

    @Test
    void bytesHaveMarksAtRoundNumbersOfTheirMultiple() {
        LinearScale scale = LinearScale.ofBytes(180_400_000, 3, bytes -> Figures.value(Unit.BYTES, bytes));
        assertThat(scale.ticks(3)).extracting(Scale.Tick::text).containsExactly("0 B", "100 MB", "200 MB");
        assertThat(scale.position(scale.max())).isEqualTo(1);
    }

    @Test
    void otherNumbersHaveThemAtTens() {
        LinearScale scale = LinearScale.upTo(43, 4, value -> "" + (int) value);
        assertThat(scale.ticks(4)).extracting(Scale.Tick::text).containsExactly("0", "20", "40", "60");
    }
}
