package io.perfjunit.run;

import io.perfjunit.result.Outcome;

/** The words for outcomes. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** The word that goes with a count of calls that ended so. */
    public static String of(Outcome outcome, long count) {
        return switch (outcome) {
            case SUCCESS -> count == 1 ? "success" : "successes";
            case FAILED_CHECK -> count == 1 ? "failed check" : "failed checks";
            case ERROR -> count == 1 ? "error" : "errors";
            case TIMEOUT -> count == 1 ? "timeout" : "timeouts";
            case INTERRUPTED -> "interrupted in the drain";
            case NEVER_STARTED -> "never started";
        };
    }
}
