package io.perfjunit.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.report.json.PlanDocument;
import io.perfjunit.report.json.StageDocument;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanWordsTests {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aClosedLoadIsToldByItsUsers() {
        PlanDocument plan = plan(false, closed("", 50));
        assertThat(PlanWords.brief(plan)).isEqualTo("50 users · 10 s");
        assertThat(PlanWords.full(plan)).isEqualTo("closed model · 50 users · 10 s · warm-up 1 s · pacing 100 ms");
    }

    @Test
    void anOpenLoadIsToldByItsRateAndNotByItsThreads() {
        PlanDocument plan = plan(false, open("", 200));
        assertThat(PlanWords.brief(plan)).isEqualTo("200/s · 10 s");
        assertThat(PlanWords.full(plan))
                .isEqualTo("open model · 200/s · 10 s · Poisson arrivals · at most 40 in flight · pacing 100 ms");
    }

    @Test
    void stagesAreToldInTheirOrder() {
        PlanDocument plan = plan(false, closed("calm", 1), open("burst", 500));
        assertThat(PlanWords.brief(plan)).isEqualTo("1 user, 500/s · 2 stages, 20 s");
        assertThat(PlanWords.full(plan))
                .isEqualTo("closed and open model · 1 user, 500/s · 2 stages, 20 s · pacing 100 ms");
    }

    @Test
    void ofManyLevelsOnlyTheFirstAndTheLastAreTold() {
        PlanDocument plan = plan(
                true,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(level -> closed("l" + level, 10 * level))
                        .toArray(StageDocument[]::new));
        assertThat(PlanWords.brief(plan)).isEqualTo("10, 20, 30 … 200 users · 20 levels, 3 m 20 s");
        assertThat(PlanWords.full(plan)).startsWith("closed model, sweep · 10, 20, 30 … 200 users");
    }

    private static StageDocument closed(String name, int users) {
        return new StageDocument(name, "closed", users, null, null, null, 0, SECOND, 10 * SECOND, null);
    }

    private static StageDocument open(String name, double rate) {
        return new StageDocument(name, "open", null, rate, Arrivals.POISSON, 40, 0, 0, 10 * SECOND, null);
    }

    private static PlanDocument plan(boolean sweep, StageDocument... stages) {
        long duration = Stream.of(stages).mapToLong(stage -> 10 * SECOND).sum();
        return new PlanDocument(
                stages[0].model(),
                50,
                duration,
                null,
                0,
                SECOND,
                0,
                0,
                100_000_000L,
                SECOND,
                "42",
                "AUTO",
                List.of(stages),
                sweep);
    }
}
