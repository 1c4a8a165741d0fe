package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottlingTests {

    private static final String VERSION_2 =
            "30 23 0:26 %s /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n";
    private static final String VERSION_1 =
            "31 30 0:29 %s /sys/fs/cgroup/cpu,cpuacct rw shared:9 - cgroup cgroup rw,cpu,cpuacct\n"
                    + "32 30 0:30 %s /sys/fs/cgroup/cpuset rw shared:9 - cgroup cgroup rw,cpuset\n";

    @TempDir
    private Path folder;

    private FakeMachine machine;

    @BeforeEach
    void makeAMachine() {
        machine = new FakeMachine(folder);
    }

    private void version2(String mounted, String group) {
        machine.write("proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda rw\n" + VERSION_2.formatted(mounted));
        machine.write("proc/self/cgroup", "0::" + group + "\n");
    }

    private void throttled(String group, long micros) {
        machine.write(
                "sys/fs/cgroup" + group + "/cpu.stat",
                "usage_usec 99\nnr_periods 7\nnr_throttled 5\nthrottled_usec " + micros + "\n");
    }

    /** The share over one second in which a group was held back for so long. */
    private OptionalDouble share(String group, long micros) {
        throttled(group, 40_000_000);
        Throttling throttling = new Throttling(machine.machine());
        Throttling.Reading before = throttling.read();
        throttled(group, 40_000_000 + micros);
        return throttling.read().since(before, 1e9);
    }

    @Test
    void theGroupOfThisProcessIsFoundInVersion2() {
        version2("/", "/user.slice/session.scope");
        assertThat(share("/user.slice/session.scope", 80_000)).hasValueCloseTo(0.08, within(1e-9));
    }

    @Test
    void aContainerSeesItsGroupAtTheTop() {
        version2("/", "/");
        assertThat(share("", 80_000)).hasValueCloseTo(0.08, within(1e-9));
    }

    @Test
    void theQuotaOfAGroupAboveHoldsThisOneBackToo() {
        version2("/", "/pod/container");
        throttled("/pod/container", 0);
        assertThat(share("/pod", 80_000)).hasValueCloseTo(0.08, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docker/4711", "/docker/4711/..", "/elsewhere"})
    void aPathThatIsNotVisibleHereMeansTheGroupAtTheMount(String group) {
        version2("/docker/4711", group);
        assertThat(share("", 80_000)).hasValueCloseTo(0.08, within(1e-9));
    }

    @Test
    void aGroupOutsideWhatIsVisibleIsNotLookedForThere() {
        version2("/", "/../other");
        machine.write("sys/fs/other/cpu.stat", "throttled_usec 0\n");
        throttled("", 0);
        Throttling throttling = new Throttling(machine.machine());
        Throttling.Reading before = throttling.read();
        machine.write("sys/fs/other/cpu.stat", "throttled_usec 900000\n");
        assertThat(throttling.read().since(before, 1e9)).hasValue(0);
    }

    @Test
    void whatIsMountedFromWithinTheHierarchyIsNotLookedForTwice() {
        version2("/docker/4711", "/docker/4711/inner");
        assertThat(share("/inner", 80_000)).hasValueCloseTo(0.08, within(1e-9));
    }

    @Test
    void version1CountsNanoseconds() {
        machine.write("proc/self/mountinfo", VERSION_1.formatted("/", "/") + VERSION_2.formatted("/"));
        machine.write("proc/self/cgroup", "5:cpuset:/\n4:cpu,cpuacct:/job\n1:name=systemd:/init\n0::/\n");
        String file = "sys/fs/cgroup/cpu,cpuacct/job/cpu.stat";
        machine.write(file, "nr_periods 5\nnr_throttled 1\nthrottled_time 1000\n");
        Throttling throttling = new Throttling(machine.machine());
        Throttling.Reading before = throttling.read();
        machine.write(file, "nr_periods 15\nnr_throttled 3\nthrottled_time 60001000\n");
        assertThat(throttling.read().since(before, 1e9)).hasValueCloseTo(0.06, within(1e-9));
    }

    @Test
    void processorsThatStandStillTogetherAreNoMoreThanAllTheTime() {
        version2("/", "/");
        assertThat(share("", 7_000_000)).hasValue(1);
    }

    @Test
    void whatWasHeldBackBeforeDoesNotCount() {
        version2("/", "/");
        assertThat(share("", 0)).hasValue(0);
    }

    @Test
    void aCounterThatRanBackwardsIsNotMeasured() {
        version2("/", "/");
        assertThat(share("", -1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // masked
                "usage_usec 1\nuser_usec 1\nsystem_usec 0\n", // the root of version 2 has no quota
                "throttled_usec\n",
                "throttled_usec many\n"
            })
    void aGroupThatDoesNotTellIsNotMeasured(String content) {
        version2("/", "/");
        machine.write("sys/fs/cgroup/cpu.stat", content);
        Throttling throttling = new Throttling(machine.machine());
        assertThat(throttling.read().since(throttling.read(), 1e9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\n", "30 23 0:26 /\n", "30 23 0:26 / relative rw - cgroup2 cgroup2 rw\n"})
    void withoutAVisibleHierarchyNothingIsMeasured(String mounts) {
        version2("/", "/");
        throttled("", 5);
        machine.write("proc/self/mountinfo", mounts);
        Throttling throttling = new Throttling(machine.machine());
        assertThat(throttling.read().since(throttling.read(), 1e9)).isEmpty();
    }

    @Test
    void withoutGroupsNothingIsMeasured() {
        Throttling throttling = new Throttling(machine.machine());
        assertThat(throttling.read().since(throttling.read(), 1e9)).isEmpty();
    }
}
