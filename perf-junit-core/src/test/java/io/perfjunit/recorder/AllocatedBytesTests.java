package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocatedBytesTests {

    private final Map<Long, Long> threads = new HashMap<>();

    private AllocatedBytes bytes() {
        return AllocatedBytes.byThread(() -> Map.copyOf(threads));
    }

    @Test
    void whatWasAllocatedBeforeARestartDoesNotCount() {
        threads.put(1L, 5_000L);
        AllocatedBytes bytes = bytes();
        threads.put(1L, 6_000L);
        bytes.restart();
        threads.put(1L, 6_700L);
        assertThat(bytes.sinceRestart()).hasValue(700);
    }

    @Test
    void aThreadThatHasGoneKeepsWhatItWasSeenToAllocate() {
        threads.put(1L, 0L);
        threads.put(2L, 0L);
        AllocatedBytes bytes = bytes();
        threads.put(1L, 300L);
        assertThat(bytes.sinceRestart()).hasValue(300);
        threads.remove(1L);
        threads.put(2L, 50L);
        assertThat(bytes.sinceRestart()).hasValue(350);
    }

    @Test
    void aThreadThatComesLaterCountsFromItsBeginning() {
        AllocatedBytes bytes = bytes();
        threads.put(3L, 900L);
        assertThat(bytes.sinceRestart()).hasValue(900);
    }

    @Test
    void allocationOfThisJvmIsSeen() {
        AllocatedBytes bytes = AllocatedBytes.ofThisJvm();
        bytes.restart();
        byte[] tenMegabytes = new byte[10_000_000];
        assertThat(bytes.sinceRestart().orElseThrow()).isGreaterThanOrEqualTo(tenMegabytes.length);
    }
}
