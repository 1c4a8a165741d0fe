package io.perfjunit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a git checkout says of itself in its files; no git is run.
 *
 * @param commit hash of the commit that is checked out
 * @param branch name of the branch; empty on a detached head
 */
record GitHead(Optional<String> commit, Optional<String> branch) {

    private static final GitHead UNKNOWN = new GitHead(Optional.empty(), Optional.empty());
    private static final String REF = "ref: ";
    private static final String HEADS = "refs/heads/";

    static GitHead of(Path folder) {
        try {
            Path git = gitFolder(folder.toAbsolutePath());
            return git == null ? UNKNOWN : read(git);
        } catch (IOException | RuntimeException unreadable) {
            return UNKNOWN;
        }
    }

    private static @Nullable Path gitFolder(Path start) throws IOException {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.isDirectory(git)) {
                return git;
            }
            if (Files.isRegularFile(git)) {
                // A worktree or submodule: the file names the real folder.
                return folder.resolve(Files.readString(git).trim().substring("gitdir: ".length()));
            }
        }
        return null;
    }

    private static GitHead read(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).trim();
        if (!head.startsWith(REF)) {
            return new GitHead(Optional.of(head), Optional.empty());
        }
        String ref = head.substring(REF.length());
        Optional<String> branch = ref.startsWith(HEADS) ? Optional.of(ref.substring(HEADS.length())) : Optional.empty();
        return new GitHead(resolve(git, ref), branch);
    }

    private static Optional<String> resolve(Path git, String ref) throws IOException {
        Path common = git;
        if (Files.exists(git.resolve("commondir"))) {
            common = git.resolve(Files.readString(git.resolve("commondir")).trim());
        }
        Path loose = common.resolve(ref);
        if (Files.exists(loose)) {
            return Optional.of(Files.readString(loose).trim());
        }
        Path packed = common.resolve("packed-refs");
        if (!Files.exists(packed)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(packed)) {
            return lines.filter(line -> line.endsWith(" " + ref))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        }
    }
}
