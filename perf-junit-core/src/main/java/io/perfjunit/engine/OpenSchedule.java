package io.perfjunit.engine;

import io.perfjunit.recorder.MeasuredWindow;
import java.util.Optional;

/** The starts of a stage in the open model: whoever is free claims the next arrival and waits for it. */
final class OpenSchedule implements StageSchedule {

    private final long end;
    private final int users;
    private final ArrivalSchedule arrivals;
    private final boolean endsWithStage;
    private final MeasuredWindow window;

    /** A stage until {@code end}; {@code endsWithStage} drops what could not start by then. */
    OpenSchedule(long end, int users, ArrivalSchedule arrivals, boolean endsWithStage, MeasuredWindow window) {
        this.end = end;
        this.users = users;
        this.arrivals = arrivals;
        this.endsWithStage = endsWithStage;
        this.window = window;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public boolean hasUsers() {
        return false;
    }

    @Override
    public Optional<Pace> paceOf(UserSession user) {
        return user.id() < users ? Optional.of(new Claims()) : Optional.empty();
    }

    @Override
    public long claimMissed(long before) {
        long due = arrivals.claim();
        return due != Pace.NONE && due - before < 0 ? due : Pace.NONE;
    }

    private final class Claims implements Pace {

        @Override
        public long next(long now) {
            long due = isPast(now) ? NONE : arrivals.claim();
            return due != NONE && due - end < 0 ? due : NONE;
        }

        @Override
        public boolean mayStart(long start) {
            return !isPast(start);
        }

        private boolean isPast(long now) {
            return window.isCut(now) || (endsWithStage && now - end >= 0);
        }

        @Override
        public boolean isScheduled() {
            return true;
        }
    }
}
