package io.perfjunit.report.ci;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CI system that this build runs in, as its environment variables tell.
 *
 * @param isGitHub whether annotations in GitHub's words are understood
 * @param takesAttachments whether it collects files named by {@code [[ATTACHMENT|…]]} lines: Jenkins, GitLab and Azure do
 * @param stepSummary the file whose text GitHub shows on the page of the build
 * @param workspace the folder that paths of source files are relative to
 */
public record CiSystem(boolean isGitHub, boolean takesAttachments, Optional<Path> stepSummary, Path workspace) {

    /** That of this process. */
    public static CiSystem current() {
        return of(System::getenv, Path.of(""));
    }

    /**
     * That of an environment.
     *
     * @param variables gives the value of a variable, null for none
     * @param folder where the build runs
     */
    static CiSystem of(Function<String, @Nullable String> variables, Path folder) {
        boolean isGitHub = "true".equals(variables.apply("GITHUB_ACTIONS"));
        boolean takesAttachments = variables.apply("JENKINS_URL") != null
                || variables.apply("GITLAB_CI") != null
                || variables.apply("TF_BUILD") != null;
        return new CiSystem(
                isGitHub,
                takesAttachments,
                path(variables.apply("GITHUB_STEP_SUMMARY")),
                path(variables.apply("GITHUB_WORKSPACE")).orElse(folder).toAbsolutePath());
    }

    private static Optional<Path> path(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    }
}
