package io.perfjunit.recorder;

import io.perfjunit.result.LoadPart;
import java.util.List;

/** What a recorder of a load with one stage has measured. */
public final class Recorded {

    private Recorded() {}

    public static LoadPart by(LoadRecorder recorder) {
        return recorder.stages(List.of("")).get(0);
    }
}
