package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GarbageEventTests {

    private static Map<String, MemoryUsage> pools(String oldPool, long young, long old) {
        return Map.of(
                "G1 Eden Space",
                new MemoryUsage(0, young, 1_000, 1_000),
                oldPool,
                new MemoryUsage(0, old, 1_000, 1_000));
    }

    @Test
    void whatLeavesLessOfWhatIsOldLooksAtIt() {
        assertThat(GarbageEvent.freesOld(pools("G1 Old Gen", 500, 300), pools("G1 Old Gen", 0, 250)))
                .as("a mixed collection")
                .isTrue();
        assertThat(GarbageEvent.freesOld(pools("G1 Old Gen", 500, 300), pools("G1 Old Gen", 0, 310)))
                .as("a young one, after which more is old")
                .isFalse();
        assertThat(GarbageEvent.freesOld(pools("Tenured Gen", 500, 300), pools("Tenured Gen", 0, 300)))
                .isFalse();
        assertThat(GarbageEvent.freesOld(pools("ZHeap", 500, 300), pools("ZHeap", 0, 100)))
                .as("a heap without generations")
                .isFalse();
    }
}
