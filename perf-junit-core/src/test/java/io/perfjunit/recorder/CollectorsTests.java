package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorsTests {

    /** The beans of the collectors of HotSpot 17 to 25, each with what it counts. */
    @ParameterizedTest
    @CsvSource({
        "Copy, true, true, false",
        "MarkSweepCompact, true, true, true",
        "PS Scavenge, true, true, false",
        "PS MarkSweep, true, true, true",
        "G1 Young Generation, true, true, false",
        "G1 Old Generation, true, true, true",
        "G1 Concurrent GC, true, false, false",
        "ZGC Cycles, false, true, true",
        "ZGC Pauses, true, false, false",
        "ZGC Minor Cycles, false, true, false",
        "ZGC Minor Pauses, true, false, false",
        "ZGC Major Cycles, false, true, true",
        "ZGC Major Pauses, true, false, false",
        "Shenandoah Cycles, false, true, true",
        "Shenandoah Pauses, true, false, false"
    })
    void aCollectorCountsPausesOrWholeCollectionsOrBoth(String name, boolean pauses, boolean collects, boolean all) {
        assertThat(Collectors.pauses(name)).isEqualTo(pauses);
        assertThat(Collectors.collects(name)).isEqualTo(collects);
        assertThat(Collectors.collectsAll(name)).isEqualTo(all);
    }
}
