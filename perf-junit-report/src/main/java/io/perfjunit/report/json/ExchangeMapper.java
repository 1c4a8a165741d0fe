package io.perfjunit.report.json;

import io.perfjunit.analysis.TailAttribution;
import io.perfjunit.report.json.ExchangesDocument.PhaseClassDocument;
import io.perfjunit.report.json.ExchangesDocument.PhaseDocument;
import io.perfjunit.report.json.ExchangesDocument.ProtocolDocument;
import io.perfjunit.report.json.ExchangesDocument.StatusDocument;
import io.perfjunit.result.ExchangeDetails;
import io.perfjunit.result.ExchangeResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls over a network as documents. */
final class ExchangeMapper {

    private ExchangeMapper() {}

    /** Of a step; null where it is no call over a network. Without a profile it cannot be merged, but tells the same. */
    static @Nullable ExchangesDocument exchanges(ExchangeResult calls, boolean withProfile) {
        if (calls.isEmpty()) {
            return null;
        }
        return new ExchangesDocument(
                calls.calls(),
                calls.statuses().entrySet().stream()
                        .map(it -> new StatusDocument(it.getKey(), it.getValue()))
                        .toList(),
                calls.protocols().entrySet().stream()
                        .map(it -> new ProtocolDocument(WellFormed.text(it.getKey()), it.getValue()))
                        .toList(),
                calls.opened(),
                calls.reused(),
                calls.repeated(),
                calls.bytesSent(),
                calls.bytesReceived(),
                calls.phases().entrySet().stream()
                        .map(it -> new PhaseDocument(it.getKey(), StepMapper.distribution(it.getValue(), false)))
                        .toList(),
                TailAttribution.of(calls.profile()).map(TailDocument::of).orElse(null),
                withProfile ? profile(calls) : List.of());
    }

    private static List<PhaseClassDocument> profile(ExchangeResult calls) {
        return calls.profile().classes().entrySet().stream()
                .map(it -> new PhaseClassDocument(
                        it.getKey(),
                        it.getValue().calls(),
                        it.getValue().totalNanos(),
                        PhaseTimesDocument.of(it.getValue().phaseNanos())))
                .toList();
    }

    /** Of a single call. */
    static ExchangeDocument exchange(ExchangeDetails call) {
        return new ExchangeDocument(
                PhaseTimesDocument.ofDurations(call.phases()),
                call.status() == 0 ? null : call.status(),
                call.protocol().isEmpty() ? null : WellFormed.text(call.protocol()),
                call.reused(),
                call.attempts(),
                call.bytesSent(),
                call.bytesReceived());
    }
}
