package io.perfjunit.report.export;

import io.perfjunit.report.words.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step as tables of other tools name it.
 *
 * @param type the method of an HTTP call, else {@code step} or {@code iteration}; empty for all together
 * @param name the step without its method, or the test
 */
record RowName(String type, String name) {

    private static final Pattern HTTP = Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (.+)");

    /** Of one step; its name is made visible. */
    static RowName ofStep(String step) {
        Matcher http = HTTP.matcher(step);
        return http.matches()
                ? new RowName(http.group(1), VisibleText.line(http.group(2)))
                : new RowName("step", VisibleText.line(step));
    }

    /** Of whole iterations. */
    static RowName ofIterations(String test) {
        return new RowName("iteration", VisibleText.line(test));
    }
}
