package io.perfjunit;

import io.perfjunit.result.LoadResult;

/** Entry to AssertJ assertions about a {@link LoadResult}. Needs AssertJ on the class path. */
public final class PerfAssertions {

    private PerfAssertions() {}

    /** Assertions about a result. */
    public static LoadResultAssert assertThat(LoadResult actual) {
        return new LoadResultAssert(actual);
    }
}
