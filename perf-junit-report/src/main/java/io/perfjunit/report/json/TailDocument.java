package io.perfjunit.report.json;

import io.perfjunit.analysis.TailAttribution;
import io.perfjunit.result.PhaseProfile.MeanCall;
import java.time.Duration;

/**
 * Where the slowest calls of a step spend their time against the usual ones.
 *
 * @param usual the mean call of the ranks from 45 % to 55 %
 * @param slowest the mean call of the slowest 1 %
 */
public record TailDocument(MeanCallDocument usual, MeanCallDocument slowest) {

    public TailDocument {
        Required.field("tail.usual", usual);
        Required.field("tail.slowest", slowest);
    }

    static TailDocument of(TailAttribution tail) {
        return new TailDocument(MeanCallDocument.of(tail.usual()), MeanCallDocument.of(tail.slowest()));
    }

    /** The same as a value that can be asked for the phase behind the difference. */
    public TailAttribution toAttribution() {
        return new TailAttribution(usual.toMeanCall(), slowest.toMeanCall());
    }

    /**
     * The mean of some calls.
     *
     * @param calls how many calls it stands for, in part where a class of calls was cut
     * @param totalNanos how long it took
     * @param phases how much of that each phase took
     * @param restNanos what lies outside all phases
     */
    public record MeanCallDocument(double calls, long totalNanos, PhaseTimesDocument phases, long restNanos) {

        public MeanCallDocument {
            Required.field("meanCall.phases", phases);
        }

        private static MeanCallDocument of(MeanCall call) {
            return new MeanCallDocument(
                    call.calls(),
                    call.total().toNanos(),
                    PhaseTimesDocument.ofDurations(call.phases()),
                    call.rest().toNanos());
        }

        private MeanCall toMeanCall() {
            return new MeanCall(calls, Duration.ofNanos(totalNanos), phases.toMap());
        }
    }
}
