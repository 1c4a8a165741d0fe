package io.perfjunit.analysis.band;

import io.perfjunit.result.StepResult;

/**
 * Calls of one step in each band.
 *
 * @param step name of the step; empty for the iteration as a whole
 * @param fast successes that were fast
 * @param moderate successes that were moderate
 * @param slow successes that were slow
 * @param critical successes that were critical
 * @param failed calls that did not succeed
 */
public record BandCounts(String step, long fast, long moderate, long slow, long critical, long failed) {

    /**
     * Counts the calls of a step. Where the load counted calls over a limit the number is exact, else to the 0.1 % of the limit that a
     * bucket is wide.
     */
    static BandCounts of(StepResult step, BandLimits limits) {
        long successes = step.response().histogram().count();
        long overFast = step.response().slowerThan(limits.fast());
        long overModerate = step.response().slowerThan(limits.moderate());
        long overSlow = step.response().slowerThan(limits.slow());
        return new BandCounts(
                step.name(),
                successes - overFast,
                overFast - overModerate,
                overModerate - overSlow,
                overSlow,
                step.counts().failed());
    }

    /** Calls in a band. */
    public long in(SpeedBand band) {
        return switch (band) {
            case FAST -> fast;
            case MODERATE -> moderate;
            case SLOW -> slow;
            case CRITICAL -> critical;
            case FAILED -> failed;
        };
    }

    /** All calls. */
    public long calls() {
        return fast + moderate + slow + critical + failed;
    }

    /**
     * The band of the step: that of its median call, where failed calls rank behind all others. FAILED for a step that no call was made
     * of.
     */
    public SpeedBand band() {
        long rank = (calls() + 1) / 2;
        long upTo = 0;
        for (SpeedBand band : SpeedBand.values()) {
            upTo += in(band);
            if (rank > 0 && upTo >= rank) {
                return band;
            }
        }
        return SpeedBand.FAILED;
    }

    BandCounts plus(BandCounts other) {
        return new BandCounts(
                step,
                fast + other.fast,
                moderate + other.moderate,
                slow + other.slow,
                critical + other.critical,
                failed + other.failed);
    }

    static BandCounts none() {
        return new BandCounts("", 0, 0, 0, 0, 0);
    }
}
