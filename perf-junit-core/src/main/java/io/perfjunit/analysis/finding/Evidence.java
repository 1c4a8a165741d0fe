package io.perfjunit.analysis.finding;

/**
 * One figure that a finding rests on.
 *
 * @param name in the words of the report, such as "calls in the plateau"
 * @param value the figure
 * @param unit what it counts
 */
public record Evidence(String name, double value, EvidenceUnit unit) {

    public Evidence {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "evidence must be a finite number, was " + value + " of \"" + name + "\"");
        }
    }
}
