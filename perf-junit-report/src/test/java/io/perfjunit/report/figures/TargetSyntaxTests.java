package io.perfjunit.report.figures;

import static io.perfjunit.report.figures.FigureSamples.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.sla.Tier;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetSyntaxTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p95<=500ms                    |           | p95          | 500000000
            p99.9 <= 1.5s                 |           | p99.9        | 1500000000
            median<=200ms                 |           | median       | 200000000
            p50<=200ms                    |           | median       | 200000000
            GET /users: mean<=500ms       | GET /users| mean         | 500000000
            a: b: mean<=2m                | a: b      | mean         | 120000000000
            *: errorRate<=5%              | *         | failure rate | 0.05
            throughput>=50/s              |           | throughput   | 50
            """)
    void aLimitNamesStepFigureAndValue(String text, String step, String figure, double limit) {
        FigureTarget target = TargetSyntax.parse(text);
        assertThat(target.step()).isEqualTo(step == null ? "" : step);
        assertThat(target.figure().name()).isEqualTo(figure);
        assertThat(target.limits()).containsExactly(limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p95                  | a limit looks like p95<=500ms
            p95<500ms            | a limit looks like p95<=500ms
            p95>=500ms           | p95 has ceilings: <=
            throughput<=5/s      | throughput has floors: >=
            p95<=500             | "500" is not a time with its unit, such as 500ms or 1.5s
            p95<=0ms             | "0ms" is out of range
            errorRate<=0.01      | "0.01" is not a share in per cent, such as 1%
            errorRate<=101%      | "101%" is out of range
            meen<=5ms            | there is no figure meen; the nearest that is known is mean
            p95<=1s,500ms        | limits go from the strictest to the loosest: target, acceptable, critical
            p95<=1s,2s,3s,4s     | one to three limits, were 4
            p95<=1s,             | "" is not a time
            """)
    void aMistakeIsTold(String text, String message) {
        assertThatThrownBy(() -> TargetSyntax.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("limit \"" + text + "\": ")
                .hasMessageContaining(message);
    }

    @Test
    void tiersAreTargetAcceptableCriticalAndBeyond() {
        FigureTarget times = TargetSyntax.parse("p95<=500ms,1s,2s");
        assertThat(List.of(5e8, 5.1e8, 1e9, 1.5e9, 2.1e9))
                .map(value -> times.tier(OptionalDouble.of(value)))
                .containsExactly(Tier.TARGET, Tier.ACCEPTABLE, Tier.ACCEPTABLE, Tier.CRITICAL, Tier.BEYOND);
        FigureTarget floor = TargetSyntax.parse("throughput>=50/s,20/s,10/s");
        assertThat(List.of(50.0, 20.0, 10.0, 9.9))
                .map(value -> floor.tier(OptionalDouble.of(value)))
                .containsExactly(Tier.TARGET, Tier.ACCEPTABLE, Tier.CRITICAL, Tier.BEYOND);
        assertThat(TargetSyntax.parse("p95<=1s").tier(OptionalDouble.of(2e9))).isEqualTo(Tier.BEYOND);
        assertThat(times.tier(OptionalDouble.empty())).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void aLimitOnWhatNobodyMeasuredIsAMistake() throws Exception {
        FigureFile file = study("posts-api-sweep.csv");
        assertThatThrownBy(() -> FiguresAnalysis.of(List.of(file), FigureSamples.targets("GET /user: mean<=1s")))
                .hasMessage("no file has a step \"GET /user\"; the nearest that is known is GET /users");
        assertThatThrownBy(() -> FiguresAnalysis.of(List.of(file), FigureSamples.targets("GET /users: p95<=1s")))
                .hasMessage("no file has the figure p95 of GET /users; there is mean");
        assertThatThrownBy(() -> FiguresAnalysis.of(List.of(file), FigureSamples.targets("mean<=1s")))
                .hasMessage("no file has the figure mean of all calls together, nor any other");
    }

    @Test
    void aLimitForEveryStepIsOneForEach() throws Exception {
        var matrix = FigureSamples.section(study("posts-api-sweep.csv"), "*: mean<=1s")
                .levels()
                .orElseThrow()
                .limitMatrix()
                .orElseThrow();
        assertThat(matrix.levels()).extracting(level -> level.limits()).containsExactly(16, 16, 16);
    }
}
