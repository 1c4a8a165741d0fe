package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FisherTestTests {

    /** Fisher's lady, who told in all of eight cups whether milk or tea had been first: one chance in seventy. */
    @Test
    void theLadyTastingTea() {
        assertThat(FisherTest.probability(4, 4, 0, 4)).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(FisherTest.probability(3, 4, 1, 4)).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(FisherTest.probability(0, 4, 4, 4)).isEqualTo(1);
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThatThrownBy(() -> FisherTest.probability(5, 4, 0, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
