package io.perfjunit.http;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Which statuses make a call a success.
 *
 * @param fine tells whether a status does
 * @param expectation what a message says of one that does not
 */
record AcceptedStatus(IntPredicate fine, String expectation) {

    /** What holds where the user says nothing. */
    static final AcceptedStatus STANDARD =
            new AcceptedStatus(status -> status >= 200 && status < 400, "instead of 2xx or 3xx");

    static AcceptedStatus of(IntPredicate fine) {
        return new AcceptedStatus(fine, "is not accepted");
    }

    /** Why a call has failed by its status; empty when it has not. */
    Optional<HttpCheckFailedError> failure(String step, int status, String sent) {
        return fine.test(status)
                ? Optional.empty()
                : Optional.of(HttpCheckFailedError.of(step, Mismatch.of("status " + status + " " + expectation), sent));
    }
}
