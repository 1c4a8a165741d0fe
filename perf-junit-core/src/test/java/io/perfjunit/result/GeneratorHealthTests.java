package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.result.GeneratorHealth.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorHealthTests {

    @Test
    void aSignIsReadByItsLimitsWhichAreStillWithin() {
        assertThat(steal(0.02).state()).isEqualTo(State.HEALTHY);
        assertThat(steal(0.021).state()).isEqualTo(State.SUSPICIOUS);
        assertThat(steal(0.05).state()).isEqualTo(State.SUSPICIOUS);
        assertThat(steal(0.051).state()).isEqualTo(State.UNHEALTHY);
    }

    @Test
    void theWorstSignDecides() {
        assertThat(new GeneratorHealth(List.of(steal(0), steal(0.9), steal(0.03))).state())
                .isEqualTo(State.UNHEALTHY);
        assertThat(new GeneratorHealth(List.of(steal(0), steal(0.03))).state()).isEqualTo(State.SUSPICIOUS);
    }

    @Test
    void whatCannotBeMeasuredIsNeitherHealthyNorABlemish() {
        Sign untold = Sign.notMeasured("steal", Unit.SHARE, 0.02, 0.05);
        assertThat(untold.state()).isEqualTo(State.NOT_MEASURED);
        assertThat(new GeneratorHealth(List.of(untold)).state()).isEqualTo(State.NOT_MEASURED);
        assertThat(new GeneratorHealth(List.of(untold, steal(0))).state()).isEqualTo(State.HEALTHY);
        assertThat(GeneratorHealth.UNKNOWN.state()).isEqualTo(State.NOT_MEASURED);
    }

    @Test
    void aSignThatIsOnlyReportedSpeaksNeitherForARunNorAgainstIt() {
        Sign own = new Sign("own CPU", Unit.SHARE, 0.99, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(own.isReportOnly()).isTrue();
        assertThat(own.state()).isEqualTo(State.HEALTHY);
        assertThat(new GeneratorHealth(List.of(own)).state()).isEqualTo(State.NOT_MEASURED);
        assertThat(new GeneratorHealth(List.of(own, steal(0.03))).state()).isEqualTo(State.SUSPICIOUS);
    }

    @Test
    void aSignThatNeverDiscreditsARunMayStillBeSuspicious() {
        Sign wait = new Sign("wait", Unit.SHARE, 0.99, 0.1, Double.POSITIVE_INFINITY);
        assertThat(wait.isReportOnly()).isFalse();
        assertThat(wait.state()).isEqualTo(State.SUSPICIOUS);
    }

    @Test
    void whatItMeansIsToldBesideIt() {
        assertThat(steal(0.03).meaning()).isEmpty();
        Sign told = steal(0.03).meaning("others had the processors");
        assertThat(told.meaning()).isEqualTo("others had the processors");
        assertThat(told.state()).isEqualTo(State.SUSPICIOUS);
    }

    private static Sign steal(double value) {
        return new Sign("steal", Unit.SHARE, value, 0.02, 0.05);
    }
}
