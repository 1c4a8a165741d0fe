package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorsTests {

    /** The beans of the collectors of HotSpot 17 to 25, each with what it counts. */
    @ParameterizedTest
    @CsvSource({
        "Copy, true, true",
        "MarkSweepCompact, true, true",
        "PS Scavenge, true, true",
        "PS MarkSweep, true, true",
        "G1 Young Generation, true, true",
        "G1 Old Generation, true, true",
        "G1 Concurrent GC, true, false",
        "ZGC Cycles, false, true",
        "ZGC Pauses, true, false",
        "ZGC Minor Cycles, false, true",
        "ZGC Minor Pauses, true, false",
        "ZGC Major Cycles, false, true",
        "ZGC Major Pauses, true, false",
        "Shenandoah Cycles, false, true",
        "Shenandoah Pauses, true, false"
    })
    void aCollectorCountsPausesOrWholeCollectionsOrBoth(String name, boolean pauses, boolean collects) {
        assertThat(Collectors.pauses(name)).isEqualTo(pauses);
        assertThat(Collectors.collects(name)).isEqualTo(collects);
    }
}
