package io.perfjunit.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadResultBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionWaitTests {

    @ParameterizedTest
    @CsvSource({
        "900, 1000, false", // less than a millisecond does not matter
        "1000, 2000, false",
        "1001, 2000, true",
        "10000, 100000, false", // a tenth
        "10001, 100000, true"
    })
    void aWaitIsTellingFromATenthOfTheResponseTimeOnAndAMillisecond(long wait, long response, boolean telling) {
        assertThat(new ConnectionWait(micros(wait), micros(response)).isTelling())
                .isEqualTo(telling);
    }

    @Test
    void aStepThatIsNoCallOverANetworkNeverWaited() {
        assertThat(ConnectionWait.of(LoadResultBuilder.step("pay", new long[] {5}, 0)))
                .isEmpty();
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
