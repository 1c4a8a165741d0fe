package io.perfjunit.engine;

import io.perfjunit.plan.ThinkTime;
import io.perfjunit.recorder.MeasuredWindow;
import java.time.Duration;
import java.util.Optional;

/** The starts of a stage in the closed model: each user follows its own pace from when it joins to when it leaves. */
final class ClosedSchedule implements StageSchedule {

    private final long begin;
    private final long end;
    private final int usersBefore;
    private final int users;
    private final long rampUp;
    private final ThinkTime thinkTime;
    private final long cycle;
    private final Quota quota;
    private final MeasuredWindow window;

    /** A stage from {@code begin} to {@code end} whose number of users changes evenly over its ramp-up. */
    ClosedSchedule(
            long begin,
            long end,
            int usersBefore,
            int users,
            Duration rampUp,
            ThinkTime thinkTime,
            Optional<Duration> pacing,
            Quota quota,
            MeasuredWindow window) {
        this.begin = begin;
        this.end = end;
        this.usersBefore = usersBefore;
        this.users = users;
        this.rampUp = rampUp.toNanos();
        this.thinkTime = thinkTime;
        this.cycle = pacing.map(Duration::toNanos).orElse(0L);
        this.quota = quota;
        this.window = window;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public boolean hasUsers() {
        return true;
    }

    @Override
    public Optional<Pace> paceOf(UserSession user) {
        if (user.id() >= Math.max(users, usersBefore)) {
            return Optional.empty();
        }
        long from = begin;
        long until = end;
        if (user.id() >= usersBefore) {
            from += rampUp / (users - usersBefore) * (user.id() - usersBefore);
        } else if (user.id() >= users) {
            until = begin + rampUp / (usersBefore - users) * (usersBefore - user.id());
        }
        return Optional.of(cycle > 0 ? new Paced(from, until, user) : new Following(from, until, user));
    }

    private boolean isOpen(long start, long until) {
        return start - until < 0 && !window.isOver(start);
    }

    /** Takes from the quota what one user starts in the measured window. Owned by the thread of the user. */
    private final class Claims {
        private boolean hasClaimed;

        boolean mayStart(long start, long until) {
            return isOpen(start, until) && (!window.isMeasured(start) || claim());
        }

        private boolean claim() {
            if (hasClaimed) {
                return quota.claim();
            }
            hasClaimed = true;
            return quota.claimFirst();
        }
    }

    /** The next iteration follows the last, after a pause or at once. */
    private final class Following implements Pace {
        private final long from;
        private final long until;
        private final UserSession user;
        private final boolean pauses = !thinkTime.isNone();
        private final Claims claims = new Claims();
        private boolean joined;

        Following(long from, long until, UserSession user) {
            this.from = from;
            this.until = until;
            this.user = user;
        }

        @Override
        public long next(long now) {
            long due = joined ? (pauses ? now + thinkTime.nextNanos(user.pauses()) : now) : Math.max(now, from);
            joined = true;
            return due - until < 0 ? due : NONE;
        }

        @Override
        public boolean mayStart(long start) {
            return claims.mayStart(start, until);
        }

        @Override
        public boolean isScheduled() {
            return false;
        }
    }

    /** The intended start of an iteration follows that of the one before. */
    private final class Paced implements Pace {
        private final long until;
        private final Claims claims = new Claims();
        private long due;

        Paced(long from, long until, UserSession user) {
            this.until = until;
            // Users that join together spread over the cycle, or all of them would call at the same moment for ever.
            this.due = from - cycle + (rampUp == 0 ? cycle / users * user.id() : 0);
        }

        @Override
        public long next(long now) {
            due += cycle;
            return due - until < 0 && !window.isOver(due) ? due : NONE;
        }

        @Override
        public boolean mayStart(long start) {
            return claims.mayStart(start, until);
        }

        @Override
        public boolean isScheduled() {
            return true;
        }
    }
}
