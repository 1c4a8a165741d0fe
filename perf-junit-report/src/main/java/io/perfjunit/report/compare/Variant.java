package io.perfjunit.report.compare;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SettingDocument;
import io.perfjunit.report.json.TestDocument;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * As what a run takes part in an experiment.
 *
 * @param key what runs of the same experiment have in common
 * @param experiment what is tried
 * @param name the variant; several runs of one have the same
 * @param reference the variant that the others are to be compared with, where it is named
 */
record Variant(String key, String experiment, String name, Optional<String> reference) {

    /** Settings under which {@code @Experiment} is found again. */
    private static final String EXPERIMENT = "experiment";

    private static final String REFERENCE = "experiment.reference";

    /** How JUnit numbers invocations; the same argument twice is the same variant. */
    private static final Pattern NUMBER = Pattern.compile("^\\[\\d+]\\s*");

    private static final Pattern REPETITION = Pattern.compile("(?:^|.* )repetition \\d+ of \\d+$");

    /** Empty for a test that is neither run several times nor declared a variant. */
    static Optional<Variant> of(RunDocument run) {
        TestDocument test = run.test();
        String invocation = invocation(test);
        Optional<String> declared = setting(run, EXPERIMENT);
        if (declared.isPresent()) {
            String name = invocation.isEmpty() ? test.methodName() : test.methodName() + " " + invocation;
            return Optional.of(new Variant("@" + declared.get(), declared.get(), name, setting(run, REFERENCE)));
        }
        String title = test.title();
        String method = title.endsWith(test.invocation())
                ? title.substring(0, title.length() - test.invocation().length())
                        .strip()
                : title;
        return invocation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Variant(test.method(), method, invocation, Optional.empty()));
    }

    /** What tells an invocation from others: neither its number nor that it is a repetition. */
    private static String invocation(TestDocument test) {
        String bare = NUMBER.matcher(test.invocation()).replaceFirst("");
        return REPETITION.matcher(bare).matches() ? "" : bare.isEmpty() ? test.invocation() : bare;
    }

    private static Optional<String> setting(RunDocument run, String name) {
        return run.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .map(SettingDocument::value)
                .findFirst();
    }
}
