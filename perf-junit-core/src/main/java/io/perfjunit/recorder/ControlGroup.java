package io.perfjunit.recorder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folders of the control groups (cgroups(7), either version) that may hold this process back: its own and, as far as
 * they are visible, all above it.
 */
final class ControlGroup {

    private final Machine machine;

    private ControlGroup(Machine machine) {
        this.machine = machine;
    }

    /** The file {@code cpu.stat} of every such group; empty where the machine shows none. */
    static List<KernelFile> processorStatistics(Machine machine) {
        ControlGroup group = new ControlGroup(machine);
        List<KernelFile> files = new ArrayList<>();
        for (String line : machine.file("proc/self/cgroup").lines()) {
            String[] fields = line.split(":", 3);
            if (fields.length == 3) {
                group.mountOf(fields[1]).ifPresent(mount -> files.addAll(group.from(mount, fields[2])));
            }
        }
        return files;
    }

    /** Where the hierarchy of these controllers is visible; those of version 2 are named by nothing. */
    private Optional<Mount> mountOf(String controllers) {
        boolean isVersion2 = controllers.isEmpty();
        if (!isVersion2 && !lists(controllers, "cpu")) {
            return Optional.empty();
        }
        return machine.file("proc/self/mountinfo").lines().stream()
                .map(Mount::parse)
                .flatMap(Optional::stream)
                .filter(mount -> isVersion2
                        ? mount.type.equals("cgroup2")
                        : mount.type.equals("cgroup") && lists(mount.options, "cpu"))
                .findFirst();
    }

    private static boolean lists(String words, String word) {
        return Arrays.asList(words.split(",")).contains(word);
    }

    private List<KernelFile> from(Mount mount, String group) {
        Path top = machine.root().resolve(mount.point.substring(1));
        List<KernelFile> files = new ArrayList<>();
        for (@Nullable Path at = top.resolve(mount.within(group));
                at != null && at.startsWith(top);
                at = at.getParent()) {
            files.add(new KernelFile(at.resolve("cpu.stat")));
        }
        return files;
    }

    /**
     * A line of {@code mountinfo} (proc(5)).
     *
     * @param root the folder of the mounted hierarchy that stands at {@code point}
     * @param point where it stands
     * @param type of file system
     * @param options of the file system
     */
    private record Mount(String root, String point, String type, String options) {

        static Optional<Mount> parse(String line) {
            String[] halves = line.split(" - ", 2);
            String[] before = halves[0].split(" ", -1);
            String[] after = halves.length < 2 ? new String[0] : halves[1].split(" ", -1);
            return before.length > 4 && before[4].startsWith("/") && after.length > 2
                    ? Optional.of(new Mount(before[3], before[4], after[0], after[2]))
                    : Optional.empty();
        }

        /** Where below the mount a group lies. A container may be told a path that is not visible to it: then at the top. */
        String within(String group) {
            String prefix = root.equals("/") ? root : root + "/";
            return group.startsWith(prefix) && !group.contains("..") ? group.substring(prefix.length()) : "";
        }
    }
}
