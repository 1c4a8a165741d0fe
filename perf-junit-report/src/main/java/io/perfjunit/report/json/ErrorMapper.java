package io.perfjunit.report.json;

import static io.perfjunit.report.json.WellFormed.text;

import io.perfjunit.result.ErrorGroup;

/** Failures as documents; a stack becomes text here. */
final class ErrorMapper {

    private ErrorMapper() {}

    static ErrorDocument toDocument(ErrorGroup group) {
        return new ErrorDocument(
                text(group.step()),
                group.outcome(),
                text(group.type()),
                text(group.message()),
                text(group.frame()),
                group.reason().map(reason -> text(reason.text())).orElse(null),
                group.reason().map(ErrorGroup.Reason::count).orElse(null),
                group.count(),
                group.early(),
                group.first().toNanos(),
                group.last().toNanos(),
                StackText.of(group.example()),
                group.firstCall().map(PartMapper::call).orElse(null));
    }

    static ThrownDocument thrown(Throwable thrown) {
        return new ThrownDocument(text(thrown.getClass().getName()), StackText.of(thrown));
    }
}
