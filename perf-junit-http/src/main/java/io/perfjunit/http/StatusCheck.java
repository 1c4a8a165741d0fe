package io.perfjunit.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer has one of some statuses. */
final class StatusCheck implements Check {

    /** What holds where the caller says nothing: 2xx and 3xx. */
    static final Check SUCCESS =
            answer -> answer.status() >= 200 && answer.status() < 400 ? null : mismatch(answer.status(), "2xx or 3xx");

    private final int[] accepted;

    /**
     * Accepts some statuses.
     *
     * @throws IllegalArgumentException if there are none or one is out of range
     */
    StatusCheck(int... accepted) {
        if (accepted.length == 0) {
            throw new IllegalArgumentException("expectStatus needs at least one status");
        }
        for (int status : accepted) {
            if (status < 100 || status > 599) {
                throw new IllegalArgumentException("expectStatus(" + status + "): a status is between 100 and 599");
            }
        }
        this.accepted = accepted.clone();
    }

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        for (int status : accepted) {
            if (status == answer.status()) {
                return null;
            }
        }
        return mismatch(
                answer.status(),
                Arrays.stream(accepted).mapToObj(Integer::toString).collect(Collectors.joining(" or ")));
    }

    private static Mismatch mismatch(int came, String expected) {
        return Mismatch.of("status " + came + " instead of " + expected);
    }
}
