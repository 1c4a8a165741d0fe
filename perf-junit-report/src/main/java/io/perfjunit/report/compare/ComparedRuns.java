package io.perfjunit.report.compare;

import io.perfjunit.run.Figures;
import java.util.List;
import java.util.OptionalDouble;

/**
 * On how many runs the answers about a test rest, and what they could have seen.
 *
 * @param most the most runs of a side
 * @param knowsSpread true when runs of the same side tell how much runs differ, for every side
 * @param resolution from which change of the 95th percentile on it would have been real, on the side that sees least
 */
record ComparedRuns(int most, boolean knowsSpread, OptionalDouble resolution) {

    static ComparedRuns of(ComparedTest test) {
        List<ComparedValue> judged = test.whole().figure(Measure.P95).stream()
                .filter(value -> value.answer().isPresent())
                .toList();
        return new ComparedRuns(
                test.sides().stream().mapToInt(side -> side.runs().size()).max().orElse(1),
                judged.stream().allMatch(ComparedValue::knowsSpread),
                judged.stream()
                        .map(ComparedValue::resolution)
                        .flatMapToDouble(OptionalDouble::stream)
                        .max());
    }

    String words() {
        if (resolution.isEmpty()) {
            return "";
        }
        String seen = "p95 would have to change by " + Figures.share(resolution.getAsDouble()) + " to be called real";
        if (knowsSpread) {
            return "Judged by how much runs of the same side differ; " + seen + ".";
        }
        String runs = most == 1 ? "One run on each side cannot" : "So few runs cannot";
        return runs + " tell how much runs differ by themselves, and the most that was measured on a busy machine is"
                + " assumed: " + seen + ". With three runs of each side it would take much less.";
    }
}
