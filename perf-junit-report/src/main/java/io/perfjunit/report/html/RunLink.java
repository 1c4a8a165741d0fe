package io.perfjunit.report.html;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.Standing;
import java.util.List;

/**
 * One of several runs of the same test.
 *
 * @param name which one
 * @param standing how it stood
 * @param link its page, relative to this one; empty for this one
 */
record RunLink(String name, Standing standing, String link) {

    /** All runs of the test; none when there is only one. */
    static List<RunLink> of(RunDocument run, List<RunOutline> attempts) {
        return attempts.size() < 2
                ? List.of()
                : attempts.stream().map(attempt -> of(run, attempt)).toList();
    }

    private static RunLink of(RunDocument page, RunOutline attempt) {
        boolean isThisPage = attempt.run().id().equals(page.id());
        String file = attempt.page().substring(attempt.page().lastIndexOf('/') + 1);
        return new RunLink(
                "run " + attempt.attempt() + " of " + attempt.attempts(),
                Standing.of(attempt.run()),
                isThisPage ? "" : file);
    }
}
