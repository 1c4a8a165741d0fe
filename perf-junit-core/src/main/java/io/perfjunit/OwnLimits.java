package io.perfjunit;

import io.perfjunit.run.Setting;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Times after which our own client gives calls up, as the settings of a run tell them. */
final class OwnLimits {

    private static final Set<String> NAMES = Set.of(
                    PerfKeys.HTTP_CALL_TIMEOUT,
                    PerfKeys.HTTP_CONNECT_TIMEOUT,
                    PerfKeys.HTTP_READ_TIMEOUT,
                    PerfKeys.HTTP_WRITE_TIMEOUT)
            .stream()
            .map(key -> key.substring(PerfKeys.PREFIX.length()))
            .collect(Collectors.toUnmodifiableSet());

    private OwnLimits() {}

    static Set<Duration> of(List<Setting> settings) {
        Set<Duration> limits = new HashSet<>();
        for (Setting setting : settings) {
            if (NAMES.contains(setting.name())) {
                duration(setting.value()).ifPresent(limits::add);
            }
        }
        return limits;
    }

    /** A limit may be set to be that of another. */
    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Units.duration(text));
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty();
        }
    }
}
