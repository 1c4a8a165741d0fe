package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class FindingsTests {

    @Test
    void theSurestFindingComesFirst() {
        assertThat(Findings.of(observed()
                        .step("GET /slow", calls -> calls.logNormal(980, 0.5, 0.5)
                                .successes(20, 5.0, 5.05))
                        .step("POST /pay", calls -> calls.failures(50, 0.01, 0.02))
                        .load()))
                .extracting(Finding::confidence)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .contains(Confidence.HIGH, Confidence.MEDIUM);
    }
}
