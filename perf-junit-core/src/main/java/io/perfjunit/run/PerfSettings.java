package io.perfjunit.run;

import java.util.Optional;

/** Looks up settings under {@code perf.*} wherever the user may have set them. */
@FunctionalInterface
public interface PerfSettings {

    /** The value of a key such as {@code perf.report.dir}; empty when it is not set. */
    Optional<String> get(String key);
}
