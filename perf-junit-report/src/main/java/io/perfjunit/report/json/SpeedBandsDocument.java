package io.perfjunit.report.json;

import io.perfjunit.analysis.band.SpeedBand;
import java.util.List;

/**
 * The calls of a load by how fast they felt.
 *
 * @param fastNanos the longest that is fast
 * @param moderateNanos the longest that is moderate
 * @param slowNanos the longest that is slow; all beyond is critical
 * @param bands how much there is of each band
 * @param steps every step; the iteration as a whole where there are no steps
 */
public record SpeedBandsDocument(
        long fastNanos,
        long moderateNanos,
        long slowNanos,
        List<SpeedBandDocument> bands,
        List<StepBandDocument> steps) {

    public SpeedBandsDocument {
        bands = RunDocument.orEmpty(bands);
        steps = RunDocument.orEmpty(steps);
    }

    /** True when all calls are fast. */
    public boolean allFast() {
        return bands.stream().allMatch(band -> band.calls() == 0 || band.band() == SpeedBand.FAST);
    }

    /**
     * One band.
     *
     * @param band which
     * @param steps number of steps of this band
     * @param stepShare the same as a share of all steps
     * @param calls number of calls in it
     * @param callShare the same as a share of all calls
     */
    public record SpeedBandDocument(SpeedBand band, long steps, double stepShare, long calls, double callShare) {

        public SpeedBandDocument {
            Required.field("speedBand.band", band);
        }
    }

    /**
     * One step.
     *
     * @param step its name; empty for the iteration as a whole
     * @param band that of its median call, where failed calls rank behind all others
     * @param fast successes that were fast
     * @param moderate successes that were moderate
     * @param slow successes that were slow
     * @param critical successes that were critical
     * @param failed calls that did not succeed
     */
    public record StepBandDocument(
            String step, SpeedBand band, long fast, long moderate, long slow, long critical, long failed) {

        public StepBandDocument {
            Required.field("stepBand.step", step);
            Required.field("stepBand.band", band);
        }
    }
}
