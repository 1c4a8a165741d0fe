package io.perfjunit.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules say of the figures of studies 2 and 3 alone, without any load of ours. */
class StudyFiguresTests {

    @Test
    void theSecondStudyLosesThroughputWhileCallsFail() {
        SweepFigures figures = sweep(
                level(10, 45, 0, 220),
                level(50, 85, 0, 580),
                level(100, 180, 0.002, 550),
                level(200, 450, 0.021, 440),
                level(500, 1_200, 0.085, 420),
                level(1_000, 3_500, 0.253, 280));
        assertThat(Findings.of(figures))
                .extracting(Finding::kind)
                .contains(FindingKind.THROUGHPUT_COLLAPSE, FindingKind.SATURATION);
        Finding collapse = Findings.of(figures).get(0);
        assertThat(collapse.kind()).isEqualTo(FindingKind.THROUGHPUT_COLLAPSE);
        assertThat(collapse.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(collapse.get(Clue.BEST_LOAD)).isEqualTo(50);
        assertThat(collapse.get(Clue.BEST_THROUGHPUT)).isEqualTo(580);
        assertThat(collapse.get(Clue.SHARE_AFTER)).isEqualTo(0.253);
    }

    @Test
    void theThirdStudyQueuesAndIsSaturatedBetweenFiftyAndAHundredUsers() {
        SweepFigures figures =
                new SweepFigures(LevelKind.USERS, List.of(third(50, 93, 16.89), third(100, 1_122, 15.38)));
        assertThat(Findings.of(figures))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.QUEUEING, FindingKind.SATURATION);
    }

    private static LevelFigures third(double users, long meanMillis, double throughput) {
        TimeFigures times = TimeFigures.ofMean(Duration.ofMillis(meanMillis)).withMin(Duration.ofMillis(18));
        return new LevelFigures("", users, new StepFigures("", CallFigures.of(1_000, 0), times, throughput), List.of());
    }

    private static SweepFigures sweep(LevelFigures... levels) {
        return new SweepFigures(LevelKind.USERS, Stream.of(levels).toList());
    }

    private static LevelFigures level(double users, long meanMillis, double failedShare, double throughput) {
        return new LevelFigures(
                "",
                users,
                new StepFigures(
                        "",
                        CallFigures.ofFailedShare(failedShare),
                        TimeFigures.ofMean(Duration.ofMillis(meanMillis)),
                        throughput),
                List.of());
    }
}
