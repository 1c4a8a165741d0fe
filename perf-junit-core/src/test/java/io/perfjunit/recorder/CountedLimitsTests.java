package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CountedLimitsTests {

    private final CountedLimits limits = new CountedLimits(Set.of(
            new StepLimit("", 50),
            new StepLimit("pay", 80),
            new StepLimit("pay", 20),
            new StepLimit(StepLimit.EVERY_STEP, 20),
            new StepLimit(StepLimit.EVERY_STEP, 30)));

    @Test
    void aStepHasItsOwnAndThoseOfEveryStepEachOnce() {
        assertThat(limits.of("pay")).containsExactly(20, 30, 80);
        assertThat(limits.of("order")).containsExactly(20, 30);
    }

    @Test
    void theIterationIsNoStep() {
        assertThat(limits.of("")).containsExactly(50);
    }
}
