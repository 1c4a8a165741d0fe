package io.perfjunit.analysis.sweep;

import io.perfjunit.result.OutcomeCounts;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many calls there were and how many of them failed, as far as it is known.
 *
 * @param total calls that were due
 * @param failedShare share of them that failed, 0 to 1
 */
public record CallFigures(OptionalLong total, OptionalDouble failedShare) {

    /** Nothing is known. */
    public static final CallFigures UNKNOWN = new CallFigures(OptionalLong.empty(), OptionalDouble.empty());

    public CallFigures {
        if (total.isPresent() && total.getAsLong() < 0) {
            throw new IllegalArgumentException("a number of calls is not negative, was " + total.getAsLong());
        }
        if (failedShare.isPresent() && !(failedShare.getAsDouble() >= 0 && failedShare.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("a share lies from 0 to 1, was " + failedShare.getAsDouble());
        }
    }

    /** Counts of a measured step. */
    public static CallFigures of(OutcomeCounts counts) {
        return of(counts.total(), counts.failed());
    }

    /** So many calls, of which {@code failed} failed. */
    public static CallFigures of(long total, long failed) {
        if (failed < 0 || failed > total) {
            throw new IllegalArgumentException("failed calls must be 0 to all " + total + ", were " + failed);
        }
        return new CallFigures(
                OptionalLong.of(total),
                total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) failed / total));
    }

    /** An unknown number of calls, of which a share failed. */
    public static CallFigures ofFailedShare(double share) {
        return new CallFigures(OptionalLong.empty(), OptionalDouble.of(share));
    }
}
