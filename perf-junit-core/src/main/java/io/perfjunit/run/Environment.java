package io.perfjunit.run;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The machine and the build on which a run took place. No environment variables and no system properties are dumped: they hold
 * secrets.
 *
 * @param jvm vendor's name and version of the virtual machine
 * @param javaVersion such as {@code 17.0.15}
 * @param os name, version and architecture of the operating system
 * @param processors processors that the JVM may use
 * @param maxHeapBytes largest heap of the JVM
 * @param collectors names of the garbage collectors
 * @param ci name of the CI system, where one is recognised
 * @param commit commit that is checked out, where the working directory lies in a git checkout
 * @param branch its branch
 */
public record Environment(
        String jvm,
        String javaVersion,
        String os,
        int processors,
        long maxHeapBytes,
        String collectors,
        Optional<String> ci,
        Optional<String> commit,
        Optional<String> branch) {

    /** This process on this machine. */
    public static Environment current() {
        GitHead head = GitHead.of(Path.of(""));
        return new Environment(
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory(),
                String.join(
                        ", ",
                        ManagementFactory.getGarbageCollectorMXBeans().stream()
                                .map(bean -> bean.getName())
                                .toList()),
                ciName(),
                head.commit(),
                head.branch());
    }

    private static Optional<String> ciName() {
        if (System.getenv("GITHUB_ACTIONS") != null) {
            return Optional.of("GitHub Actions");
        }
        if (System.getenv("GITLAB_CI") != null) {
            return Optional.of("GitLab CI");
        }
        if (System.getenv("JENKINS_URL") != null) {
            return Optional.of("Jenkins");
        }
        return System.getenv("CI") != null ? Optional.of("CI") : Optional.empty();
    }
}
