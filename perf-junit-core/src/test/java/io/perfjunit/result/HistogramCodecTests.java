package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class HistogramCodecTests {

    @Test
    void whatWasWrittenIsReadBackUnchanged() {
        LatencyHistogram written = LatencyHistogram.ofNanos(LatencyHistogramTests.latencies(5_000, 3));
        assertThat(decode(HistogramCodec.encode(written), written)).isEqualTo(written);
    }

    @Test
    void theEdgesOfTheRangeSurvive() {
        LatencyHistogram written = LatencyHistogram.ofNanos(0, 1, 2_047, 2_048, 3_600_000_000_000L, 1L << 60);
        assertThat(decode(HistogramCodec.encode(written), written)).isEqualTo(written);
    }

    @Test
    void anEmptyHistogramSurvives() {
        String encoded = HistogramCodec.encode(LatencyHistogram.EMPTY);
        assertThat(HistogramCodec.decode(encoded, 0, Long.MAX_VALUE, Long.MIN_VALUE))
                .isEqualTo(LatencyHistogram.EMPTY);
    }

    @Test
    void hdrHistogramSeesTheSameCounts() {
        LatencyHistogram histogram = LatencyHistogram.ofNanos(LatencyHistogramTests.latencies(1_000, 5));
        Histogram hdr = HistogramCodec.toHdr(histogram);
        assertThat(hdr.getTotalCount()).isEqualTo(1_000);
        histogram.forEachBucket((low, high, count) ->
                assertThat(hdr.getCountBetweenValues(low, high)).isEqualTo(count));
    }

    @Test
    void aDamagedTextIsRefusedAndNeverReadAsSomethingElseThanAHistogram() {
        LatencyHistogram written = LatencyHistogram.ofNanos(LatencyHistogramTests.latencies(500, 9));
        byte[] bytes = Base64.getDecoder().decode(HistogramCodec.encode(written));
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                decode(Base64.getEncoder().encodeToString(damaged), written);
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }
        assertThat(refused)
                .as("of 500, by the checksum of the compression at least")
                .isGreaterThan(490);
    }

    @Test
    void whatIsNoHistogramIsRefused() {
        LatencyHistogram any = LatencyHistogram.ofNanos(1);
        String whole = HistogramCodec.encode(any);
        for (String text : new String[] {"", "AAAA", "no base64 at all!", whole.substring(0, whole.length() / 8 * 4)}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> decode(text, any))
                    .withMessageStartingWith("not a compressed histogram: ");
        }
    }

    @Test
    void anOversizedTextIsRefusedUnread() {
        char[] large = new char[(4 << 20) + 1];
        Arrays.fill(large, 'A');
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistogramCodec.decode(new String(large), 0, 0, 0))
                .withMessage("compressed histogram of 4194305 characters is too large");
    }

    @Test
    void aHistogramOfOtherPrecisionIsRefused() {
        Histogram finer = new Histogram(1, 3_600_000_000_000L, 5);
        finer.recordValue(1_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistogramCodec.decode(encode(finer), 1_000_000, 1_000_000, 1_000_000))
                .withMessage("not a compressed histogram: of 1 ns and 3 digits is needed, this is of 1 and 5");
        Histogram coarser = new Histogram(1_000, 3_600_000_000_000L, 3);
        coarser.recordValue(1_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistogramCodec.decode(encode(coarser), 1_000_000, 1_000_000, 1_000_000));
    }

    private static LatencyHistogram decode(String text, LatencyHistogram written) {
        return HistogramCodec.decode(
                text, written.sumNanos(), written.min().toNanos(), written.max().toNanos());
    }

    private static String encode(Histogram hdr) {
        ByteBuffer buffer = ByteBuffer.allocate(hdr.getNeededByteBufferCapacity());
        int length = hdr.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
