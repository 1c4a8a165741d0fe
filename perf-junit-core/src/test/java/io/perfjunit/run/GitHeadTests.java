package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTests {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final GitHead MAIN = new GitHead(Optional.of(HASH), Optional.of("feature/cart"));

    @TempDir
    Path folder;

    @BeforeEach
    void checkOutABranch() throws IOException {
        write(".git/HEAD", "ref: refs/heads/feature/cart\n");
    }

    @Test
    void aBranchHasItsCommitInAFileOfItsOwn() throws IOException {
        write(".git/refs/heads/feature/cart", HASH + "\n");
        assertThat(GitHead.of(folder)).isEqualTo(MAIN);
    }

    @Test
    void aBranchHasItsCommitAmongThePackedOnes() throws IOException {
        write(".git/packed-refs", "# pack-refs\nffff refs/heads/cart\n" + HASH + " refs/heads/feature/cart\n");
        assertThat(GitHead.of(folder)).isEqualTo(MAIN);
    }

    @Test
    void aModuleFindsTheCheckoutAroundIt() throws IOException {
        write(".git/refs/heads/feature/cart", HASH);
        assertThat(GitHead.of(Files.createDirectories(folder.resolve("module/sub"))))
                .isEqualTo(MAIN);
    }

    @Test
    void aDetachedHeadHasNoBranch() throws IOException {
        write(".git/HEAD", HASH + "\n");
        assertThat(GitHead.of(folder)).isEqualTo(new GitHead(Optional.of(HASH), Optional.empty()));
    }

    @Test
    void aWorktreeNamesTheFolderOfItsRepository() throws IOException {
        write(".git/worktrees/w/HEAD", "ref: refs/heads/feature/cart");
        write(".git/worktrees/w/commondir", "../..\n");
        write(".git/refs/heads/feature/cart", HASH);
        write("w/.git", "gitdir: " + folder.resolve(".git/worktrees/w") + "\n");
        assertThat(GitHead.of(folder.resolve("w"))).isEqualTo(MAIN);
    }

    @Test
    void aBranchWithoutACommitHasNone() {
        assertThat(GitHead.of(folder)).isEqualTo(new GitHead(Optional.empty(), Optional.of("feature/cart")));
    }

    @Test
    void whatCannotBeReadIsUnknown() throws IOException {
        write("w/.git", "nothing that git would write");
        assertThat(GitHead.of(folder.resolve("w"))).isEqualTo(new GitHead(Optional.empty(), Optional.empty()));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
