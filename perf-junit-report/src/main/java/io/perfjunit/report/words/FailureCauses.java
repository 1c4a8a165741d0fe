package io.perfjunit.report.words;

import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.result.Outcome;
import io.perfjunit.run.Figures;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Failures by their cause, in whatever step they arose: errors are grouped by step, and one cause may be behind many of them. */
final class FailureCauses {

    private static final int MOST = 3;

    /** What the recorder calls those that it does not keep apart. */
    private static final String OTHERS = "(other kinds)";

    private static final Pattern STATUS = Pattern.compile(": status ([1-5]\\d\\d) ");

    private FailureCauses() {}

    /**
     * Such as {@code 40 answered 404 "no such thing" (4 steps), 10 timed out (1 step), and 3 of other kinds}; empty where steps and
     * causes are the same.
     */
    static Optional<String> of(RunDocument run) {
        Map<String, List<ErrorDocument>> causes = run.errors().stream()
                .filter(error -> calls(error) > 0 && !error.type().equals(OTHERS))
                .collect(Collectors.groupingBy(FailureCauses::cause, LinkedHashMap::new, Collectors.toList()));
        if (causes.values().stream().noneMatch(errors -> steps(errors) > 1)) {
            return Optional.empty();
        }
        List<Map.Entry<String, List<ErrorDocument>>> most = causes.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, List<ErrorDocument>> cause) -> all(cause.getValue()))
                        .reversed())
                .limit(MOST)
                .toList();
        String told = most.stream()
                .map(cause -> words(cause.getKey(), cause.getValue()))
                .collect(Collectors.joining(", "));
        long others = all(run.errors())
                - most.stream().mapToLong(cause -> all(cause.getValue())).sum();
        return Optional.of(others == 0 ? told : told + ", and " + Figures.count(others) + " of other kinds");
    }

    private static String words(String cause, List<ErrorDocument> errors) {
        return Figures.count(all(errors)) + " " + cause + reason(errors) + " (" + Figures.count(steps(errors), "step")
                + ")";
    }

    /** What the other side said, where it said the same everywhere. */
    private static String reason(List<ErrorDocument> errors) {
        String first = errors.get(0).reason();
        boolean isOfAll = first != null && errors.stream().allMatch(error -> first.equals(error.reason()));
        return isOfAll ? " \"" + first + "\"" : "";
    }

    private static String cause(ErrorDocument error) {
        Matcher status = STATUS.matcher(error.message());
        if (status.find()) {
            return "answered " + status.group(1);
        }
        return error.outcome() == Outcome.TIMEOUT
                ? "timed out"
                : "ended by " + error.type().substring(error.type().lastIndexOf('.') + 1);
    }

    /** Those of the warm-up are in no count of failed calls. */
    private static long calls(ErrorDocument error) {
        return error.count() - error.early();
    }

    private static long all(List<ErrorDocument> errors) {
        return errors.stream().mapToLong(FailureCauses::calls).sum();
    }

    private static long steps(List<ErrorDocument> errors) {
        return errors.stream().map(ErrorDocument::step).distinct().count();
    }
}
