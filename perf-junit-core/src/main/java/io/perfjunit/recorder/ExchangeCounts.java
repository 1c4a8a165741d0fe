package io.perfjunit.recorder;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Phase;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has been counted of the calls of one step over a network. Owned by one thread at a time. */
final class ExchangeCounts {

    private static final Phase[] PHASES = Phase.values();
    private static final int MOST_STATUS = 1_000;

    private final @Nullable BucketCounts[] phases = new BucketCounts[PHASES.length];
    private final ProfileCounts profile = new ProfileCounts();
    private final long[] statuses = new long[MOST_STATUS];
    private final Map<String, long[]> protocols = new TreeMap<>();
    private String lastProtocol = "";
    private long[] ofLastProtocol = new long[1];
    private long calls;
    private long opened;
    private long reused;
    private long repeated;
    private long bytesSent;
    private long bytesReceived;

    void record(ExchangeTrace trace, long tookNanos) {
        calls++;
        opened += trace.openedConnections();
        reused += trace.isReused() ? 1 : 0;
        repeated += trace.attempts() - 1;
        bytesSent += trace.bytesSent();
        bytesReceived += trace.bytesReceived();
        statuses[trace.status() > 0 && trace.status() < MOST_STATUS ? trace.status() : 0]++;
        countProtocol(trace.protocol());
        if (trace.isAnswered()) {
            recordPhases(trace);
            profile.record(trace, tookNanos);
        }
    }

    private void countProtocol(String protocol) {
        // Nearly all calls of a step go over one protocol: the map is asked when it changes.
        if (!protocol.equals(lastProtocol)) {
            lastProtocol = protocol;
            ofLastProtocol = protocols.computeIfAbsent(protocol, ignored -> new long[1]);
        }
        ofLastProtocol[0]++;
    }

    private void recordPhases(ExchangeTrace trace) {
        for (int i = 0; i < PHASES.length; i++) {
            long nanos = trace.nanosOf(PHASES[i]);
            if (nanos >= 0) {
                phase(i).record(nanos);
            }
        }
    }

    private BucketCounts phase(int index) {
        BucketCounts counts = phases[index];
        if (counts == null) {
            counts = new BucketCounts();
            phases[index] = counts;
        }
        return counts;
    }

    void addTo(ExchangeCounts target) {
        for (int i = 0; i < phases.length; i++) {
            BucketCounts counts = phases[i];
            if (counts != null) {
                counts.addTo(target.phase(i));
            }
        }
        profile.addTo(target.profile);
        for (int i = 0; calls > 0 && i < statuses.length; i++) {
            target.statuses[i] += statuses[i];
        }
        protocols.forEach(
                (name, count) -> target.protocols.computeIfAbsent(name, ignored -> new long[1])[0] += count[0]);
        target.calls += calls;
        target.opened += opened;
        target.reused += reused;
        target.repeated += repeated;
        target.bytesSent += bytesSent;
        target.bytesReceived += bytesReceived;
    }

    ExchangeResult freeze() {
        if (calls == 0) {
            return ExchangeResult.NONE;
        }
        return new ExchangeResult(
                calls,
                statusCounts(),
                protocolCounts(),
                opened,
                reused,
                repeated,
                bytesSent,
                bytesReceived,
                phaseHistograms(),
                profile.freeze());
    }

    private SortedMap<Integer, Long> statusCounts() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int status = 1; status < MOST_STATUS; status++) {
            if (statuses[status] > 0) {
                counts.put(status, statuses[status]);
            }
        }
        return counts;
    }

    private SortedMap<String, Long> protocolCounts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        protocols.forEach((name, count) -> {
            if (!name.isEmpty() && count[0] > 0) {
                counts.put(name, count[0]);
            }
        });
        return counts;
    }

    private Map<Phase, LatencyHistogram> phaseHistograms() {
        Map<Phase, LatencyHistogram> histograms = new EnumMap<>(Phase.class);
        for (Phase phase : PHASES) {
            BucketCounts counts = phases[phase.ordinal()];
            if (counts != null && counts.count() > 0) {
                histograms.put(phase, counts.freeze());
            }
        }
        return histograms;
    }
}
