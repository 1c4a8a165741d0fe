package io.perfjunit.run;

import io.perfjunit.analysis.finding.Evidence;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.Place;
import io.perfjunit.sla.Unit;

/**
 * A finding in words, the same in every output.
 *
 * @param title what was seen, in a few words
 * @param sentence the same with its figures
 * @param refutedBy what would show that it is wrong
 * @param hint what to look at next
 */
public record FindingWords(String title, String sentence, String refutedBy, String hint) {

    private static final int LONGEST_NAME = 80;

    /** The words of a finding. */
    public static FindingWords of(Finding finding) {
        return switch (finding.kind()) {
            case GENERATOR_LIMIT -> LoadFindings.generatorLimit(finding);
            case IDLE_USERS -> LoadFindings.idleUsers(finding);
            case TIMEOUT_PLATEAU -> FailureFindings.timeoutPlateau(finding);
            case THROUGHPUT_COLLAPSE -> LoadFindings.collapse(finding);
            case SATURATION -> LoadFindings.saturation(finding);
            case QUEUEING -> LoadFindings.queueing(finding);
            case ALWAYS_FAILING -> FailureFindings.alwaysFailing(finding);
            case ROUTE_VARIANT -> FailureFindings.routeVariant(finding);
            case ERRORS_BEGIN -> FailureFindings.errorsBegin(finding);
            case FAILURE_STREAK -> FailureFindings.failureStreak(finding);
            case GETTING_SLOWER -> LatencyFindings.gettingSlower(finding);
            case HEAP_GROWING -> LatencyFindings.heapGrowing(finding);
            case SLOW_BEHIND_THE_SERVER -> LatencyFindings.slowBehindTheServer(finding);
            case MANY_STATEMENTS -> LatencyFindings.manyStatements(finding);
            case GARBAGE_PAUSES -> LatencyFindings.garbagePauses(finding);
            case TWO_POPULATIONS -> LatencyFindings.twoPopulations(finding);
            case DELAYED_ACK -> LatencyFindings.delayedAck(finding);
            case LARGE_PAYLOAD -> LatencyFindings.largePayload(finding);
            case SLOW_FIRST_CALL -> LatencyFindings.slowFirstCall(finding);
        };
    }

    /** A figure of the evidence with its unit. */
    public static String value(Evidence evidence) {
        double value = evidence.value();
        return switch (evidence.unit()) {
            case NUMBER -> Figures.value(Unit.NUMBER, value);
            case SHARE -> Figures.share(value);
            case NANOSECONDS -> Figures.nanos(value);
            case PER_SECOND -> Figures.perSecond(value);
            case BYTES -> Figures.value(Unit.BYTES, value);
            case FACTOR -> Figures.threeDigits(value) + " times";
        };
    }

    /** Where it was seen: the name of a step or stage; empty for the whole load. */
    public static String place(Place place) {
        String step = step(place.step());
        String stage = place.stage().isEmpty() ? "" : "stage " + step(place.stage());
        return step.isEmpty() || stage.isEmpty() ? step + stage : step + ", " + stage;
    }

    /** The name of a step, fit for a sentence. */
    static String step(String name) {
        return PlainText.oneLine(name, LONGEST_NAME);
    }
}
