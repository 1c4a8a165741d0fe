package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Effect.FAILING;
import static io.perfjunit.analysis.finding.Effect.FEWER;
import static io.perfjunit.analysis.finding.Effect.SLOWER;

import java.util.Set;

/** What can be seen in a load. In one list of findings the kinds that explain more come first. */
public enum FindingKind {
    /** Calls end in a heap after a round time, such as 20 s: somebody between us and the service gives them up. */
    TIMEOUT_PLATEAU;

    /** True when it may be the cause of such figures, and not only something to know. */
    public boolean causes(Effect effect) {
        return effects().contains(effect);
    }

    private Set<Effect> effects() {
        return switch (this) {
            case TIMEOUT_PLATEAU -> Set.of(SLOWER, FAILING, FEWER);
        };
    }
}
