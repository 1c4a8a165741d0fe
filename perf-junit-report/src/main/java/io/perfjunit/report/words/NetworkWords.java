package io.perfjunit.report.words;

import io.perfjunit.analysis.ConnectionWait;
import io.perfjunit.report.json.CallDocument;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.ExchangeDocument;
import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.result.Phase;
import io.perfjunit.run.ExchangeWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.PhaseWords;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Calls over a network in words. */
public final class NetworkWords {

    private NetworkWords() {}

    /** That the client held calls of a step up, to follow its name; empty where it did not by much. */
    public static Optional<String> heldUp(StepDocument step) {
        return connectionWait(step).filter(ConnectionWait::isTelling).map(ExchangeWords::heldUp);
    }

    private static Optional<ConnectionWait> connectionWait(StepDocument step) {
        DistributionDocument response = step.successes().count() > 0 ? step.successes() : step.failures();
        return Optional.ofNullable(step.exchanges())
                .flatMap(calls -> calls.phase(Phase.WAIT))
                .flatMap(waits -> waits.p99Nanos() == null || response.p99Nanos() == null
                        ? Optional.empty()
                        : Optional.of(new ConnectionWait(
                                Duration.ofNanos(waits.p99Nanos()), Duration.ofNanos(response.p99Nanos()))));
    }

    /** Answers other than 2xx and 3xx, to follow the name of a step; empty when there are none. */
    public static Optional<String> unusual(StepDocument step) {
        return Optional.ofNullable(step.exchanges())
                .flatMap(calls -> ExchangeWords.unusual(calls.calls(), calls.byStatus()));
    }

    /** Where the slowest calls of a step spend their time; empty where there were too few. */
    public static Optional<String> tail(StepDocument step) {
        return Optional.ofNullable(step.exchanges())
                .map(ExchangesDocument::tail)
                .map(tail -> ExchangeWords.tail(tail.toAttribution()));
    }

    /** What the service answered a single call: {@code 503}, or that it did not. */
    public static String answer(ExchangeDocument call) {
        return call.status() == null ? "no answer" : Integer.toString(call.status());
    }

    /** Over what it went: {@code h2, reused connection}; how often it was sent, where that is more than once. */
    public static String way(ExchangeDocument call) {
        String connection = call.protocol() == null
                ? "no connection"
                : call.protocol() + ", " + (call.reused() ? "reused" : "new") + " connection";
        return call.attempts() > 1 ? connection + ", sent " + Figures.count(call.attempts()) + " times" : connection;
    }

    /** What a call spent most of its time on: {@code wait for the first byte 211 ms}; empty when no phase is known. */
    public static String longestPhase(CallDocument call, ExchangeDocument exchange) {
        Map<Phase, Duration> phases = exchange.phases().toMap();
        long rest = rest(call, exchange);
        return phases.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(it -> it.getValue().toNanos() >= rest
                        ? PhaseWords.name(it.getKey()) + " " + Figures.duration(it.getValue())
                        : (exchange.status() == null ? "no answer for " : PhaseWords.REST + " ") + Figures.nanos(rest))
                .orElse("");
    }

    /** How much of a call lies outside all phases that it came to the end of, in nanoseconds. */
    public static long rest(CallDocument call, ExchangeDocument exchange) {
        long inPhases = exchange.phases().toMap().values().stream()
                .mapToLong(Duration::toNanos)
                .sum();
        return Math.max(0, call.serviceNanos() - inPhases);
    }
}
