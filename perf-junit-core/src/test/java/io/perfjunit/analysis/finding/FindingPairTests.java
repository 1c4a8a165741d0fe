package io.perfjunit.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of finding is seen in a load that shows it, and not in its twin. The compiler asks for the pair of a new kind. */
class FindingPairTests {

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void aLoadThatShowsItIsToldSo(FindingKind kind) {
        FindingPair pair = of(kind);
        assertThat(pair.found().get())
                .as("%s: %s", kind, pair.shows())
                .extracting(Finding::kind)
                .containsOnlyOnce(kind);
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void itsTwinIsNot(FindingKind kind) {
        FindingPair pair = of(kind);
        assertThat(pair.foundInTwin().get())
                .as("%s: %s", kind, pair.looksLike())
                .extracting(Finding::kind)
                .doesNotContain(kind);
    }

    static FindingPair of(FindingKind kind) {
        return switch (kind) {
            case GENERATOR_LIMIT -> SweepPairs.generatorLimit();
            case IDLE_USERS -> CoursePairs.idleUsers();
            case TIMEOUT_PLATEAU -> StepPairs.timeoutPlateau();
            case THROUGHPUT_COLLAPSE -> SweepPairs.throughputCollapse();
            case SATURATION -> SweepPairs.saturation();
            case QUEUEING -> SweepPairs.queueing();
            case ALWAYS_FAILING -> StepPairs.alwaysFailing();
            case ROUTE_VARIANT -> StepPairs.routeVariant();
            case ERRORS_BEGIN -> CoursePairs.errorsBegin();
            case FAILURE_STREAK -> CoursePairs.failureStreak();
            case GETTING_SLOWER -> CoursePairs.gettingSlower();
            case HEAP_GROWING -> CoursePairs.heapGrowing();
            case SLOW_BEHIND_THE_SERVER -> StepPairs.slowBehindTheServer();
            case MANY_STATEMENTS -> StepPairs.manyStatements();
            case GARBAGE_PAUSES -> CoursePairs.garbagePauses();
            case TWO_POPULATIONS -> StepPairs.twoPopulations();
            case DELAYED_ACK -> StepPairs.delayedAck();
            case LARGE_PAYLOAD -> StepPairs.largePayload();
            case SLOW_FIRST_CALL -> CoursePairs.slowFirstCall();
        };
    }
}
