package io.perfjunit.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What was measured of the calls of a step over a network, beside how long they took.
 *
 * @param calls calls of which this is known, successes and failures
 * @param statuses how many of them got which status; those without an answer are in none
 * @param protocols how many of them went over which protocol, such as {@code http/1.1} or {@code h2}
 * @param opened connections that were opened for them
 * @param reused calls that went over a connection that an earlier call had opened
 * @param repeated calls that the client sent once more, because the connection that they went over had been closed meanwhile or
 *     had no stream left for them
 * @param bytesSent bytes of headers and bodies
 * @param bytesReceived bytes of headers and bodies, as they came over the network
 * @param phases how long each phase took, over the calls with a whole answer that came to it
 * @param profile how the phases share the time of fast and of slow calls
 */
public record ExchangeResult(
        long calls,
        SortedMap<Integer, Long> statuses,
        SortedMap<String, Long> protocols,
        long opened,
        long reused,
        long repeated,
        long bytesSent,
        long bytesReceived,
        Map<Phase, LatencyHistogram> phases,
        PhaseProfile profile) {

    /** Of a step that is no call over a network, or that nothing is known of. */
    public static final ExchangeResult NONE = new ExchangeResult(
            0, Collections.emptySortedMap(), Collections.emptySortedMap(), 0, 0, 0, 0, 0, Map.of(), PhaseProfile.NONE);

    public ExchangeResult {
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
        protocols = Collections.unmodifiableSortedMap(new TreeMap<>(protocols));
        phases = phases.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(phases));
    }

    /** True when no call is known. */
    public boolean isEmpty() {
        return calls == 0;
    }

    /** How long a phase took; empty when no call came to it. */
    public LatencyHistogram phase(Phase phase) {
        return phases.getOrDefault(phase, LatencyHistogram.EMPTY);
    }

    /** Both together, by adding counts. */
    public ExchangeResult plus(ExchangeResult other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return new ExchangeResult(
                calls + other.calls,
                merged(statuses, other.statuses),
                merged(protocols, other.protocols),
                opened + other.opened,
                reused + other.reused,
                repeated + other.repeated,
                bytesSent + other.bytesSent,
                bytesReceived + other.bytesReceived,
                merged(new EnumMap<>(Phase.class), phases, other.phases, LatencyHistogram::plus),
                profile.plus(other.profile));
    }

    private static <K extends Comparable<K>> SortedMap<K, Long> merged(Map<K, Long> some, Map<K, Long> others) {
        return merged(new TreeMap<>(), some, others, Long::sum);
    }

    private static <K, V, M extends Map<K, V>> M merged(
            M into, Map<K, V> some, Map<K, V> others, BinaryOperator<V> sum) {
        into.putAll(some);
        others.forEach((key, value) -> into.merge(key, value, sum));
        return into;
    }
}
