package io.perfjunit.report.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The summary of k6 in any of its three shapes: {@code --summary-export} (values stand in the metric), the data of {@code handleSummary}
 * (values stand in {@code values}), and the machine-readable summary (a list of metrics in {@code results}). Submetrics of
 * {@code http_req_duration}, such as those that thresholds on tags make, are steps.
 */
final class K6Summary {

    private static final String TIMES = "http_req_duration";
    private static final String CALLS = "http_reqs";
    private static final String FAILED = "http_req_failed";
    private static final String OWN_SUBMETRIC = "{expected_response:true}";
    private static final Pattern PERCENTILE = Pattern.compile("p\\((\\d{1,2}(?:\\.\\d{1,6})?)\\)");
    private static final double MOST_MILLIS = 3.2e12;

    private final String file;
    private final Map<String, JsonNode> metrics = new TreeMap<>();
    private OptionalDouble seconds = OptionalDouble.empty();

    private K6Summary(String file) {
        this.file = file;
    }

    static FigureFile read(String file, JsonNode tree) throws UnreadableFiguresException {
        K6Summary summary = new K6Summary(file);
        summary.collect(tree);
        if (!summary.metrics.containsKey(TIMES)) {
            throw UnreadableFiguresException.of(
                    file,
                    "it is no summary of k6 with calls over HTTP: there is no metric " + TIMES
                            + (summary.metrics.isEmpty()
                                    ? ""
                                    : " among " + String.join(", ", summary.metrics.keySet())));
        }
        return summary.file();
    }

    private void collect(JsonNode tree) throws UnreadableFiguresException {
        JsonNode listed = tree.path("results").path("metrics");
        if (listed.isArray()) {
            for (JsonNode metric : listed) {
                metrics.put(metric.path("name").asText(), metric.path("values"));
            }
            seconds = number(tree.path("config"), "duration", "config");
            return;
        }
        Iterator<Map.Entry<String, JsonNode>> fields =
                tree.path("metrics").properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> metric = fields.next();
            JsonNode values = metric.getValue().path("values");
            metrics.put(metric.getKey(), values.isObject() ? values : metric.getValue());
        }
        OptionalDouble millis = number(tree.path("state"), "testRunDurationMs", "state");
        seconds = millis.isEmpty() ? millis : OptionalDouble.of(millis.getAsDouble() / 1e3);
    }

    private FigureFile file() throws UnreadableFiguresException {
        List<StepFigures> steps = new ArrayList<>();
        for (String metric : metrics.keySet()) {
            String tags = metric.startsWith(TIMES + "{") ? metric.substring(TIMES.length()) : "";
            if (!tags.isEmpty() && !tags.equals(OWN_SUBMETRIC)) {
                steps.add(figures(tags));
            }
        }
        MeasuredSide side = new MeasuredSide(file, "", users(), figures(""), steps);
        return new FigureFile.Sides(
                file, List.of(side), List.of("k6's times are those of successes and failures together."));
    }

    /** Of the step with these tags; of all calls without any. */
    private StepFigures figures(String tags) throws UnreadableFiguresException {
        CallFigures calls = calls(tags);
        return new StepFigures(step(tags), calls, times(tags), throughput(tags, calls));
    }

    /** {@code {name:GET /users}} as {@code GET /users}; other tags as they are. */
    private static String step(String tags) {
        if (tags.isEmpty()) {
            return "";
        }
        String inner = tags.substring(1, tags.length() - 1);
        return inner.startsWith("name:") && !inner.contains(",") ? inner.substring("name:".length()) : inner;
    }

    private OptionalDouble users() throws UnreadableFiguresException {
        OptionalDouble most = of("vus_max", "max");
        OptionalDouble used = of("vus", "max");
        OptionalDouble users = used.isPresent() ? used : most;
        return users.orElse(0) > 0 ? users : OptionalDouble.empty();
    }

    /** The newest shape has no number per second. */
    private OptionalDouble throughput(String tags, CallFigures calls) throws UnreadableFiguresException {
        OptionalDouble rate = of(CALLS + tags, "rate");
        if (rate.isEmpty() && seconds.orElse(0) > 0 && calls.total().isPresent()) {
            rate = OptionalDouble.of(calls.total().getAsLong() / seconds.getAsDouble());
        }
        return rate.isEmpty()
                ? rate
                : OptionalDouble.of(
                        rate.getAsDouble() * (1 - calls.failedShare().orElse(0)));
    }

    private CallFigures calls(String tags) throws UnreadableFiguresException {
        OptionalDouble count = of(CALLS + tags, "count");
        OptionalDouble share = of(FAILED + tags, "rate");
        if (share.isEmpty()) {
            share = of(FAILED + tags, "value");
        }
        if (share.orElse(0) > 1) {
            throw wrong(FAILED + tags, "is a share from 0 to 1, was " + share.getAsDouble());
        }
        if (count.orElse(0) != Math.rint(count.orElse(0))) {
            throw wrong(CALLS + tags + ".count", "is no whole number of calls: " + count.getAsDouble());
        }
        return new CallFigures(
                count.isEmpty() ? OptionalLong.empty() : OptionalLong.of((long) count.getAsDouble()), share);
    }

    private TimeFigures times(String tags) throws UnreadableFiguresException {
        String metric = TIMES + tags;
        TimeFigures times =
                new TimeFigures(time(metric, "min"), time(metric, "avg"), time(metric, "max"), new TreeMap<>());
        times = FigureColumns.with(times, Percentile.P50, time(metric, "med"));
        Iterator<String> names = values(metric).fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            Matcher percentile = PERCENTILE.matcher(name);
            if (percentile.matches() && Double.parseDouble(percentile.group(1)) > 0) {
                times = FigureColumns.with(
                        times, new Percentile(Double.parseDouble(percentile.group(1))), time(metric, name));
            }
        }
        return times;
    }

    private Optional<Duration> time(String metric, String value) throws UnreadableFiguresException {
        OptionalDouble millis = of(metric, value);
        if (millis.orElse(0) > MOST_MILLIS) {
            throw wrong(metric + "." + value, "is more milliseconds than a century has");
        }
        return millis.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round(millis.getAsDouble() * 1e6)));
    }

    private OptionalDouble of(String metric, String value) throws UnreadableFiguresException {
        return number(values(metric), value, metric);
    }

    private JsonNode values(String metric) {
        return Optional.ofNullable(metrics.get(metric)).orElse(MissingNode.getInstance());
    }

    private OptionalDouble number(JsonNode node, String field, String place) throws UnreadableFiguresException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble()) || value.asDouble() < 0) {
            throw wrong(
                    place + "." + field,
                    UnreadableFiguresException.quoted(value.toString()) + " is no number from 0 on");
        }
        return OptionalDouble.of(value.asDouble());
    }

    private UnreadableFiguresException wrong(String place, String rule) {
        return UnreadableFiguresException.of(file, place + ": " + rule);
    }
}
