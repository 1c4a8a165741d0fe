package io.perfjunit.http;

import java.time.Duration;

/**
 * On what terms a call is made.
 *
 * @param limit how long it may take
 * @param redirects whether redirects are followed
 */
record CallTerms(Duration limit, boolean redirects) {

    private static final Duration LONGEST = Duration.ofDays(1);

    CallTerms {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "timeout(" + limit + "): a call may take longer than nothing and at most a day");
        }
    }

    CallTerms withLimit(Duration changed) {
        return new CallTerms(changed, redirects);
    }

    CallTerms withRedirects(boolean followed) {
        return new CallTerms(limit, followed);
    }
}
