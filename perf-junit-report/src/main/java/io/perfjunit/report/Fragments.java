package io.perfjunit.report;

import io.perfjunit.report.json.BegunDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.outline.RunOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All runs that were kept, those that count apart from those that were replaced.
 *
 * <p>A run is replaced when the build was started anew without cleaning: when a session of another build began after it, or one
 * that ran the same test method again, where builds cannot be told apart. Several runs within a session, such as reruns and invocations, all count, and so do those of sessions that overlap,
 * which are forks of one build.
 *
 * @param current runs that count, by test and time
 * @param replaced runs that do not
 * @param unreadable files that hold no run, with the reason
 */
record Fragments(List<Fragment> current, List<Fragment> replaced, List<String> unreadable) {

    static Fragments in(Path folder) throws IOException {
        List<Fragment> found = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                found.add(new Fragment(file, RunOutline.of(RunJson.read(file), "", 1, 1)));
            } catch (IOException | RuntimeException e) {
                unreadable.add(file.getFileName() + ": " + e.getMessage());
            }
        }
        Map<Boolean, List<Fragment>> parts = found.stream()
                .collect(Collectors.partitioningBy(
                        fragment -> isReplaced(fragment.outline().run(), found)));
        return new Fragments(
                numbered(parts.getOrDefault(false, List.of())),
                numbered(parts.getOrDefault(true, List.of())),
                unreadable);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isReplaced(RunDocument run, List<Fragment> all) {
        return isReplaced(new BegunDocument(run.session(), run.test(), run.startedAt()), all);
    }

    private static boolean isReplaced(BegunDocument run, List<Fragment> all) {
        return all.stream()
                .map(fragment -> fragment.outline().run())
                .filter(other -> !other.session().id().equals(run.session().id()))
                .filter(other -> other.session().start().isAfter(run.start()))
                .anyMatch(other -> other.session().isOfAnotherBuildThan(run.session())
                        || other.test().method().equals(run.test().method()));
    }

    /** True for a load that a later session ran again, or that was of an earlier build. */
    boolean replace(BegunDocument begun) {
        return isReplaced(begun, current);
    }

    /** The run that stands for its test, of every test, without time series. */
    List<RunDocument> lastRuns() {
        return current.stream()
                .map(Fragment::outline)
                .filter(RunOutline::isLastAttempt)
                .map(RunOutline::run)
                .toList();
    }

    /** A run of these with its time series. */
    RunDocument whole(RunDocument run) throws IOException {
        for (Fragment fragment : current) {
            if (fragment.outline().run().id().equals(run.id())) {
                return RunJson.read(fragment.file());
            }
        }
        return run;
    }

    /** Ids of all runs that count. */
    Set<String> ids() {
        return current.stream().map(fragment -> fragment.outline().run().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** Runs of the same test in the order in which they ran, each with its number and its page. */
    private static List<Fragment> numbered(List<Fragment> fragments) {
        Comparator<Fragment> byTime = Comparator.comparing(
                        (Fragment it) -> it.outline().run().start())
                .thenComparing(it -> it.outline().run().id());
        List<Fragment> numbered = new ArrayList<>();
        fragments.stream()
                .sorted(byTime)
                .collect(Collectors.groupingBy(Fragment::test))
                .values()
                .forEach(runs -> {
                    for (int i = 0; i < runs.size(); i++) {
                        numbered.add(numbered(runs.get(i), i + 1, runs.size()));
                    }
                });
        numbered.sort(Comparator.comparing(Fragment::test).thenComparing(byTime));
        return List.copyOf(numbered);
    }

    private static Fragment numbered(Fragment fragment, int attempt, int attempts) {
        RunOutline outline = fragment.outline();
        String page = ReportFolder.TESTS + "/" + FileName.ofPage(outline.run().test(), attempt);
        return new Fragment(fragment.file(), new RunOutline(outline.run(), outline.shape(), page, attempt, attempts));
    }

    List<RunOutline> attemptsOf(Fragment fragment) {
        return current.stream()
                .filter(other -> other.test().equals(fragment.test()))
                .map(Fragment::outline)
                .toList();
    }
}
