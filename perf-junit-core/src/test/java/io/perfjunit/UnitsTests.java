package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnitsTests {

    @Test
    void readsWhatOtherModulesNeed() {
        assertThat(Units.duration("1m30s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Units.perSecond("600/min")).isEqualTo(10);
        assertThat(Units.count("12")).isEqualTo(12);
        assertThat(Units.bytes("64KB")).isEqualTo(65_536);
        assertThat(Units.bytes("1.5MB")).isEqualTo(3L << 19);
        assertThat(Units.yesOrNo("true")).isTrue();
        assertThat(Units.yesOrNo("false")).isFalse();
        assertThat(Units.oneOf(TimeUnit.class).apply("seconds")).isEqualTo(TimeUnit.SECONDS);
    }

    @Test
    void refusesTheRestWithTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.duration("500"))
                .withMessageContaining("no unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.bytes("64"))
                .withMessage("is no size such as 64KB or 16MB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.bytes("0.2B"))
                .withMessage("is no size such as 64KB or 16MB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.bytes("90%"))
                .withMessage("is no size such as 64KB or 16MB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.yesOrNo("yes"))
                .withMessage("is neither true nor false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.oneOf(Mode.class).apply("fast"))
                .withMessageStartingWith("is none of ");
    }
}
