package io.perfjunit.recorder;

import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers the metrics in the order in which they first appear, and holds each to its kind and unit. Shared by all workers. */
final class MetricNames {

    /** Past so many names a body most likely names its metrics after data. */
    static final int MOST = 200;

    private final ConcurrentHashMap<String, Metric> metrics = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Metric> inOrder = new CopyOnWriteArrayList<>();

    /**
     * One metric.
     *
     * @param number in the order of first appearance, from 0
     */
    record Metric(int number, String name, MetricKind kind, MetricUnit unit) {}

    /**
     * The metric of that name.
     *
     * @throws IllegalArgumentException if the name stands for another kind of metric already, is reserved, or is one too many
     */
    Metric of(String name, MetricKind kind, MetricUnit unit) {
        Metric known = metrics.get(name);
        Metric metric = known != null ? known : add(name, kind, unit);
        if (metric.kind != kind || metric.unit != unit) {
            throw new IllegalArgumentException("metric \"" + name + "\" is a " + inWords(metric.kind, metric.unit)
                    + " already and cannot be a " + inWords(kind, unit) + " as well");
        }
        return metric;
    }

    private static String inWords(MetricKind kind, MetricUnit unit) {
        return kind.name().toLowerCase(Locale.ROOT) + " of "
                + switch (unit) {
                    case NUMBER -> "numbers";
                    case SHARE -> "shares";
                    case NANOSECONDS -> "times";
                    case BYTES -> "bytes";
                };
    }

    private synchronized Metric add(String name, MetricKind kind, MetricUnit unit) {
        Metric known = metrics.get(name);
        if (known != null) {
            return known;
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a metric needs a name");
        }
        if (name.startsWith("jvm.")) {
            throw new IllegalArgumentException(
                    "metric \"" + name + "\": names that begin with jvm. belong to what is measured of the JVM");
        }
        if (inOrder.size() == MOST) {
            throw new IllegalArgumentException("metric \"" + name + "\" is one too many: " + MOST
                    + " names are kept apart; a name that holds an id makes one metric per id");
        }
        Metric metric = new Metric(inOrder.size(), name, kind, unit);
        inOrder.add(metric);
        metrics.put(name, metric);
        return metric;
    }

    Metric get(int number) {
        return inOrder.get(number);
    }

    List<Metric> inOrder() {
        return List.copyOf(inOrder);
    }
}
