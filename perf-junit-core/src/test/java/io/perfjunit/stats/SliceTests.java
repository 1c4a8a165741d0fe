package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTests {

    @Test
    void neighboursAreJoinedUntilTheyHaveEnoughCalls() {
        assertThat(Slice.joined(List.of(slice(30, 1), slice(12, 2), slice(0, 0), slice(9, 3), slice(25, 4)), 20))
                .containsExactly(slice(30, 1), slice(21, 5), slice(25, 4));
    }

    @Test
    void whatIsLeftAtTheEndGoesToTheLast() {
        assertThat(Slice.joined(List.of(slice(20, 1), slice(19, 2)), 20)).containsExactly(slice(39, 3));
        assertThat(Slice.joined(List.of(slice(5, 1), slice(6, 2)), 20)).containsExactly(slice(11, 3));
    }

    @Test
    void noCallsAreNoSlices() {
        assertThat(Slice.joined(List.of(), 20)).isEmpty();
        assertThat(Slice.joined(List.of(slice(0, 0), slice(0, 0)), 20)).isEmpty();
    }

    @Test
    void moreCallsOverTheLimitThanCallsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slice(2, 3))
                .withMessage("calls over the limit must lie between 0 and all calls, were 3 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Slice(2, -1));
    }

    private static Slice slice(long calls, long over) {
        return new Slice(calls, over);
    }
}
