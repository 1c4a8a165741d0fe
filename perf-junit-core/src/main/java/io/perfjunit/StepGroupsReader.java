package io.perfjunit;

import io.perfjunit.analysis.sweep.StepGroups;
import io.perfjunit.run.Setting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which steps belong together: {@code catalogue=GET /products*, GET /search*; orders=* /orders*}. */
final class StepGroupsReader {

    private StepGroupsReader() {}

    /** The groups that a load was given; by path when it was given none. */
    static StepGroups of(List<Setting> settings) {
        return settings.stream()
                .filter(setting -> setting.name().equals(PerfKeys.GROUPS))
                .findFirst()
                .map(setting -> read(setting.value()))
                .orElse(StepGroups.BY_PATH);
    }

    /** @throws IllegalArgumentException if the text is none */
    static StepGroups read(String text) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String group : text.split(";", -1)) {
            int equals = group.indexOf('=');
            String name = equals < 0 ? "" : group.substring(0, equals).strip();
            List<String> patterns = equals < 0
                    ? List.of()
                    : Arrays.stream(group.substring(equals + 1).split(",", -1))
                            .map(String::strip)
                            .toList();
            if (name.isEmpty() || patterns.isEmpty() || patterns.contains("")) {
                throw new IllegalArgumentException("\"" + group.strip()
                        + "\" is no group; write a name and patterns of steps, as in orders=* /orders*,check out");
            }
            if (groups.put(name, patterns) != null) {
                throw new IllegalArgumentException("the group " + name + " is written twice");
            }
        }
        return new StepGroups(groups);
    }
}
