package io.perfjunit.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.report.Samples;
import io.perfjunit.result.LatencyHistogram;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandsDocumentTests {

    @Test
    void eightBandsMakeAFactorOfTen() {
        assertThat(BandsDocument.of(LatencyHistogram.ofNanos(1_000_000, 1_330_000, 1_340_000, 10_000_000)))
                .isEqualTo(new BandsDocument(48, List.of(2L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L)));
        assertThat(BandsDocument.lowestNanos(48)).isEqualTo(1e6);
        assertThat(BandsDocument.lowestNanos(49)).isCloseTo(1.3335e6, within(1e2));
    }

    @Test
    void everyValueIsInABandThatHoldsIt() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long nanos = Math.round(Math.exp(random.nextDouble() * 27));
            BandsDocument bands = BandsDocument.of(LatencyHistogram.ofNanos(nanos));
            assertThat(bands).isNotNull();
            assertThat(bands.counts()).containsExactly(1L);
            assertThat((double) nanos)
                    .isBetween(
                            BandsDocument.lowestNanos(bands.first()) * (1 - 1e-8),
                            BandsDocument.lowestNanos(bands.last() + 1));
        }
    }

    @Test
    void nothingIsLostAndNothingIsMadeUp() {
        RunDocument run =
                RunMapper.toDocument(Samples.broken().build(), new SessionDocument("s", "2026-11-21T09:29:00Z", null));
        assertThat(run.intervals()).allSatisfy(interval -> {
            BandsDocument bands = interval.latencyBands();
            assertThat(
                            bands == null
                                    ? 0
                                    : bands.counts().stream()
                                            .mapToLong(Long::longValue)
                                            .sum())
                    .isEqualTo(interval.iterations().succeeded());
        });
    }

    @Test
    void withoutValuesThereAreNoBands() {
        assertThat(BandsDocument.of(LatencyHistogram.EMPTY)).isNull();
    }

    @Test
    void aFileThatNamesNoTimeIsRefused() {
        assertThatThrownBy(() -> new BandsDocument(150, List.of(1L, 1L, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bands from 150, 3 of them");
    }
}
