package io.perfjunit.report.json;

import org.jspecify.annotations.Nullable;

/**
 * The machine and the build.
 *
 * @param jvm name and version of the virtual machine
 * @param javaVersion such as {@code 17.0.15}
 * @param os name, version and architecture
 * @param processors processors that the JVM may use
 * @param maxHeapBytes largest heap
 * @param collectors garbage collectors
 * @param ci name of the CI system
 * @param commit commit that is checked out
 * @param branch its branch
 */
public record EnvironmentDocument(
        String jvm,
        String javaVersion,
        String os,
        int processors,
        long maxHeapBytes,
        String collectors,
        @Nullable String ci,
        @Nullable String commit,
        @Nullable String branch) {

    public EnvironmentDocument {
        Required.field("environment.jvm", jvm);
        Required.field("environment.javaVersion", javaVersion);
        Required.field("environment.os", os);
        Required.field("environment.collectors", collectors);
    }
}
