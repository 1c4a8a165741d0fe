package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.SafeLoad.Boundary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep tells.
 *
 * @param kind what the loads of its levels count
 * @param loads users or offered rate of each level, from the lowest
 * @param sentences what it tells, in words
 * @param safeLoad the highest level that is good; left out when none is
 * @param boundary what ends it
 * @param courses how the iteration, groups and steps fare from level to level
 * @param worstStep the step that is slowed down most; left out when it is not known
 * @param bestStep the step that bears the load best; left out when it is not known
 * @param limits which limits were kept at which level; left out when there are none
 * @param scaling how throughput follows the load
 * @param envelope how every level is borne; empty in documents of older versions
 */
public record SweepDocument(
        LevelKind kind,
        List<Double> loads,
        List<String> sentences,
        @Nullable Double safeLoad,
        Boundary boundary,
        List<CourseDocument> courses,
        @Nullable String worstStep,
        @Nullable String bestStep,
        @Nullable LimitMatrixDocument limits,
        ScalingDocument scaling,
        List<EnvelopeDocument> envelope) {

    public SweepDocument {
        Required.field("sweep.kind", kind);
        Required.field("sweep.boundary", boundary);
        Required.field("sweep.scaling", scaling);
        loads = RunDocument.orEmpty(loads);
        sentences = RunDocument.orEmpty(sentences);
        courses = RunDocument.orEmpty(courses);
        envelope = RunDocument.orEmpty(envelope);
    }

    /** The limits per level, where there are any. */
    public Optional<LimitMatrixDocument> limitMatrix() {
        return Optional.ofNullable(limits);
    }
}
