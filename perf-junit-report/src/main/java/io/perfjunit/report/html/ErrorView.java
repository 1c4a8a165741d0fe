package io.perfjunit.report.html;

import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.CallWords;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import io.perfjunit.run.OutcomeWords;
import java.time.Duration;
import java.util.List;

/**
 * Failures of one kind.
 *
 * @param count how many, in words
 * @param kind how they are counted, and in which step
 * @param type class of the exception
 * @param message its message
 * @param frame where it was thrown
 * @param when first and last
 * @param firstCall the call that the first of them ended; empty when it is not known
 * @param stack of the first
 */
record ErrorView(
        String count,
        String kind,
        String type,
        String message,
        String frame,
        String when,
        String firstCall,
        String stack) {

    static List<ErrorView> of(RunDocument run) {
        return run.errors().stream().map(ErrorView::of).toList();
    }

    /** Apart, since they are in no count of failed calls. */
    private static String early(ErrorDocument error) {
        return error.early() == 0 ? "" : ", and " + Figures.count(error.early()) + " before the measured window";
    }

    private static ErrorView of(ErrorDocument error) {
        String step = error.step().isEmpty() ? "" : " in " + VisibleText.line(error.step());
        String first = Figures.offset(Duration.ofNanos(error.firstNanos()));
        return new ErrorView(
                Figures.count(error.count() - error.early()) + "×",
                OutcomeWords.of(error.outcome(), error.count()) + step + early(error),
                VisibleText.line(error.type()),
                VisibleText.line(error.told()),
                VisibleText.line(error.frame()),
                error.count() == 1
                        ? "at " + first
                        : "first at " + first + ", last at " + Figures.offset(Duration.ofNanos(error.lastNanos())),
                error.firstCall() == null ? "" : CallWords.of(error.firstCall()),
                VisibleText.of(error.stack()));
    }
}
