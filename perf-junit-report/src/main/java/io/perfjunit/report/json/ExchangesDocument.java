package io.perfjunit.report.json;

import io.perfjunit.result.Phase;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of the calls of a step over a network, beside how long they took.
 *
 * @param calls calls of which this is known, successes and failures
 * @param statuses how many of them got which status; those without an answer are in none
 * @param protocols how many of them went over which protocol
 * @param opened connections that were opened for them
 * @param reused calls over a connection that an earlier call had opened
 * @param repeated calls that the client sent once more, because their connection had been closed meanwhile
 * @param bytesSent bytes of headers and bodies
 * @param bytesReceived bytes of headers and bodies, as they came over the network
 * @param phases how long each phase took, over the calls with a whole answer that came to it
 * @param tail where the slowest calls spend their time; left out below 100 calls with a whole answer, and where a client tells no
 *     phases
 * @param profile sums of the phases by how long calls took, so that documents can be merged
 */
public record ExchangesDocument(
        long calls,
        List<StatusDocument> statuses,
        List<ProtocolDocument> protocols,
        long opened,
        long reused,
        long repeated,
        long bytesSent,
        long bytesReceived,
        List<PhaseDocument> phases,
        @Nullable TailDocument tail,
        List<PhaseClassDocument> profile) {

    public ExchangesDocument {
        statuses = RunDocument.orEmpty(statuses);
        protocols = RunDocument.orEmpty(protocols);
        phases = RunDocument.orEmpty(phases);
        profile = RunDocument.orEmpty(profile);
    }

    /** How long a phase took; empty when no call came to it. */
    public Optional<DistributionDocument> phase(Phase phase) {
        return phases.stream()
                .filter(it -> it.phase() == phase)
                .map(PhaseDocument::times)
                .findFirst();
    }

    /** Calls by status. */
    public SortedMap<Integer, Long> byStatus() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        statuses.forEach(it -> counts.merge(it.status(), it.calls(), Long::sum));
        return counts;
    }

    /** Calls that no answer came to. */
    public long unanswered() {
        return Math.max(
                0, calls - statuses.stream().mapToLong(StatusDocument::calls).sum());
    }

    /**
     * Calls with one status.
     *
     * @param status such as 200
     * @param calls how many
     */
    public record StatusDocument(int status, long calls) {}

    /**
     * Calls over one protocol.
     *
     * @param protocol such as {@code http/1.1} or {@code h2}
     * @param calls how many
     */
    public record ProtocolDocument(String protocol, long calls) {

        public ProtocolDocument {
            Required.field("protocol.protocol", protocol);
        }
    }

    /**
     * One phase.
     *
     * @param phase which
     * @param times how long it took, without a histogram
     */
    public record PhaseDocument(Phase phase, DistributionDocument times) {

        public PhaseDocument {
            Required.field("phase.phase", phase);
            Required.field("phase.times", times);
        }
    }

    /**
     * Calls that took about as long: from one eighth of a doubling to the next.
     *
     * @param index its number, counted from 0
     * @param calls how many
     * @param totalNanos how long they took together
     * @param phases how much of that each phase took
     */
    public record PhaseClassDocument(int index, long calls, long totalNanos, PhaseTimesDocument phases) {

        public PhaseClassDocument {
            Required.field("phaseClass.phases", phases);
        }
    }
}
