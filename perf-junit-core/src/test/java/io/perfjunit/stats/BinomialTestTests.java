package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTestTests {

    @Test
    void aFairCoinFallsEightTimesOfTenOrMoreInFiftySixOfATenTwentyFour() {
        assertThat(BinomialTest.atLeast(10, 8, 0.5)).isCloseTo((45 + 10 + 1) / 1024.0, within(1e-12));
    }

    @Test
    void noneOrMoreIsCertain() {
        assertThat(BinomialTest.atLeast(10, 0, 0.01)).isEqualTo(1);
    }

    @Test
    void aChanceIsAShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialTest.atLeast(10, 1, 1.5));
    }
}
