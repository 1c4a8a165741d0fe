package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTermsTests {

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void theTightestLimitIsAboveZero(long nanos) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchTerms(Optional.of(Duration.ofNanos(nanos)), false))
                .withMessageContaining("the tightest limit is " + Duration.ofNanos(nanos))
                .withMessageContaining("above zero");
    }
}
