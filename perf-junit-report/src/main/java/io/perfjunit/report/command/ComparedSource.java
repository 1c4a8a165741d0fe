package io.perfjunit.report.command;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SettingDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of a comparison: {@code staging=reports/staging::ShopLoadTest}.
 *
 * @param name the side it belongs to, where it was given
 * @param path of its report
 * @param test a part of the name of the tests that are meant, where it was given
 */
record ComparedSource(Optional<String> name, Path path, Optional<String> test) {

    /** A name has no separator in it, or it would be part of a path. */
    private static final Pattern NAMED = Pattern.compile("([^=/\\\\]+)=(.+)", Pattern.DOTALL);

    private static final String OF_TEST = "::";

    static ComparedSource parse(String argument) {
        Matcher named = NAMED.matcher(argument);
        // A folder may have such a name.
        boolean hasName = named.matches() && !Files.exists(Path.of(argument));
        String place = hasName ? named.group(2) : argument;
        int end = place.indexOf(OF_TEST);
        return new ComparedSource(
                hasName ? Optional.of(named.group(1)) : Optional.empty(),
                Path.of(end < 0 ? place : place.substring(0, end)),
                end < 0 ? Optional.empty() : Optional.of(place.substring(end + OF_TEST.length())));
    }

    /** The runs that it means. */
    List<RunDocument> of(RunSource source, TestChoice tests) {
        List<RunDocument> runs = tests.of(source.runs());
        return test.map(text -> TestChoice.of(runs, text)).orElse(runs);
    }

    /** What it says of itself: its name, the environment of its runs, or its place. */
    String title(List<RunDocument> runs) {
        return name.orElseGet(() -> environment(runs).or(() -> test).orElseGet(this::place));
    }

    private static Optional<String> environment(List<RunDocument> runs) {
        return runs.get(0).settings().stream()
                .filter(setting -> setting.name().equals("perf.environment"))
                .map(SettingDocument::value)
                .findFirst();
    }

    /** The last part of the path that is not the name which every report has. */
    private String place() {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path part = absolute; part != null && part.getFileName() != null; part = part.getParent()) {
            String name = part.getFileName().toString();
            if (!name.matches("target|build|reports|runs|perf-report|perf-junit|report\\.json")) {
                return name;
            }
        }
        return path.toString();
    }
}
