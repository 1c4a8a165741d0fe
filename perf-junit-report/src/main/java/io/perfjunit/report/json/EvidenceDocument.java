package io.perfjunit.report.json;

import io.perfjunit.analysis.finding.EvidenceUnit;

/**
 * One figure that a finding rests on.
 *
 * @param name what it is
 * @param value the figure
 * @param unit what it counts
 */
public record EvidenceDocument(String name, double value, EvidenceUnit unit) {}
