package io.perfjunit.analysis.sweep;

import static io.perfjunit.analysis.sweep.Sweeps.millis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.analysis.sweep.LimitMatrix.Kept;
import io.perfjunit.analysis.sweep.SafeLoad.Boundary;
import io.perfjunit.result.Percentile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conclusions that two teams drew by hand from their sweeps, drawn from their figures. */
class StudySweepTests {

    private static final double[] LEVELS = {10, 50, 100};
    private static final String[] ENDPOINTS = {
        "GET /posts",
        "GET /posts/1",
        "GET /comments",
        "GET /users",
        "GET /users/1",
        "GET /albums",
        "POST /posts",
        "PUT /posts/1"
    };
    private static final double[] LIMITS = {500, 300, 400, 500, 300, 500, 1_000, 800};
    private static final double[][] MEANS = {
        {50, 227, 900},
        {54, 194, 674},
        {82, 144, 1_019},
        {179, 168, 1_100},
        {70, 260, 1_335},
        {29, 277, 465},
        {140, 409, 2_309},
        {106, 749, 1_892}
    };

    @Test
    void studyTwoPeaksAtFiftyUsersAndLosesHalfOfItsThroughput() {
        SweepAnalysis sweep = studyTwo();
        Peak peak = sweep.scaling().peak().orElseThrow();
        assertThat(peak.load()).isEqualTo(50);
        assertThat(peak.throughput()).isEqualTo(580);
        assertThat(peak.lost()).isEqualTo(0.517, within(0.001));
        BreakingPoint point = sweep.scaling().breakingPoint().orElseThrow();
        assertThat(point.above()).isEqualTo(50);
        assertThat(point.upTo()).isEqualTo(100);
        assertThat(point.confirmed()).isTrue();
        assertThat(sweep.safe().load()).hasValue(50);
        assertThat(sweep.safe().boundary()).isEqualTo(Boundary.BREAKING_POINT);
        assertThat(sweep.scaling().bound().orElseThrow().users().value()).isEqualTo(25.7, within(0.1));
        ScalabilityEstimate law = sweep.scaling().law().orElseThrow();
        assertThat(law.peak().orElseThrow().value()).isEqualTo(102.5, within(0.1));
        assertThat(law.projection().orElseThrow().users()).isEqualTo(2_000);
        assertThat(law.projection().orElseThrow().throughput().value()).isEqualTo(163, within(1.0));
    }

    @Test
    void studyThreeBreaksBetweenFiftyAndAHundredUsers() {
        SweepAnalysis totals = SweepAnalysis.of(
                Sweeps.users(new double[] {50, 100}, new double[] {16.89, 15.38}, new double[] {93, 1_122}),
                List.of(),
                StepGroups.BY_PATH);
        BreakingPoint point = totals.scaling().breakingPoint().orElseThrow();
        assertThat(point.above()).isEqualTo(50);
        assertThat(point.upTo()).isEqualTo(100);
        assertThat(point.gain()).isEqualTo(-0.089, within(0.001));
        assertThat(point.confirmed()).isFalse();
        // The study writes +1,107 %, from means that it has not rounded.
        assertThat(totals.degradation().iteration().growth().orElseThrow()).isEqualTo(11.06, within(0.01));
    }

    @Test
    void studyThreeKeepsAllLimitsUpToFiftyUsers() {
        SweepAnalysis sweep = studyThree();
        LimitMatrix limits = sweep.limits().orElseThrow();
        assertThat(limits.columns())
                .extracting(LimitMatrix.Column::steps)
                .containsExactly(new Kept(8, 8), new Kept(8, 8), new Kept(1, 8));
        assertThat(limits.highestKept()).hasValue(50);
        assertThat(limits.rows().get(5).cells().get(2).orElseThrow().state()).isEqualTo(LimitState.KEPT);
        assertThat(limits.rows().get(4).cells().get(2).orElseThrow().used().orElseThrow())
                .isEqualTo(4.45, within(1e-9));
        assertThat(sweep.safe().load()).hasValue(50);
        assertThat(sweep.safe().boundary()).isEqualTo(Boundary.LIMITS);
    }

    @Test
    void studyThreeHasItsWorstAndItsBestEndpoint() {
        Degradation degradation = studyThree().degradation();
        // The study writes +1,796 %, from means that it has not rounded.
        assertThat(degradation.steps().get(4).growth().orElseThrow()).isEqualTo(18.07, within(0.01));
        assertThat(degradation.worst().orElseThrow().name()).isEqualTo("GET /users/1");
        assertThat(degradation.best().orElseThrow().name()).isEqualTo("GET /users");
    }

    @Test
    void studyThreeIsGroupedByResource() {
        Degradation degradation = studyThree().degradation();
        assertThat(degradation.groups())
                .extracting(Course::name)
                .containsExactly("posts", "comments", "users", "albums");
        Course posts = degradation.groups().get(0);
        assertThat(posts.levels().get(0).orElseThrow().times().mean()).contains(millis(87.5));
        assertThat(posts.growth().orElseThrow()).isEqualTo(15.5, within(0.01));
    }

    private static SweepAnalysis studyThree() {
        SweepFigures figures = Sweeps.means(LEVELS, ENDPOINTS, MEANS);
        List<FigureLimit> limits = new ArrayList<>();
        for (int i = 0; i < ENDPOINTS.length; i++) {
            limits.add(FigureLimit.mean(ENDPOINTS[i], millis(LIMITS[i])));
        }
        return SweepAnalysis.of(figures, FigureLimit.check(figures, limits), StepGroups.BY_PATH);
    }

    private static SweepAnalysis studyTwo() {
        double[] users = {10, 50, 100, 200, 500, 1_000};
        double[] means = {45, 85, 180, 450, 1_200, 3_500};
        double[] p95 = {120, 280, 650, 1_200, 3_200, 8_000};
        double[] failed = {0, 0, 0.002, 0.021, 0.085, 0.253};
        double[] throughput = {220, 580, 550, 440, 420, 280};
        List<LevelFigures> levels = new ArrayList<>();
        for (int i = 0; i < users.length; i++) {
            TimeFigures times = TimeFigures.ofMean(millis(means[i])).with(Percentile.P95, millis(p95[i]));
            levels.add(new LevelFigures(
                    "users=" + (int) users[i],
                    users[i],
                    new StepFigures("", CallFigures.ofFailedShare(failed[i]), times, throughput[i]),
                    List.of()));
        }
        return SweepAnalysis.of(new SweepFigures(LevelKind.USERS, levels), List.of(), StepGroups.BY_PATH);
    }
}
