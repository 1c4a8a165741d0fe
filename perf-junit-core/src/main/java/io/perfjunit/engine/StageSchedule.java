package io.perfjunit.engine;

import java.util.Optional;

/** The starts of all users in one stage. Shared by all users. */
interface StageSchedule {

    /** When the stage ends and the next one begins. */
    long end();

    /** The pace of one user; empty for a user that has nothing to do in this stage. */
    Optional<Pace> paceOf(UserSession user);

    /** True when users of this stage live by themselves, false when they are but hands for what arrives. */
    boolean hasUsers();

    /** Claims an arrival that is due before {@code end} and that no user has claimed; {@link Pace#NONE} when there is none. */
    default long claimMissed(long end) {
        return Pace.NONE;
    }
}
