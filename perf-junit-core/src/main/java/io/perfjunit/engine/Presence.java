package io.perfjunit.engine;

/**
 * Whether one user still takes part in the load. Its thread and the thread that controls the load meet here: after the cut a call
 * is counted by either of the two, never by both.
 */
final class Presence {

    private boolean left;
    private boolean givenUp;
    private volatile boolean active;

    /** True between the user's first iteration and its last. */
    boolean isActive() {
        return active;
    }

    void setActive(boolean lives) {
        if (active != lives) {
            active = lives;
        }
    }

    /** The user has made its last iteration. */
    synchronized void leave(Runnable lastAct) {
        active = false;
        left = true;
        lastAct.run();
    }

    synchronized boolean hasLeft() {
        return left;
    }

    /** Does something to a user that has not left. */
    synchronized void ifPresent(Runnable action) {
        if (!left) {
            action.run();
        }
    }

    /** Gives up a user that has not left; false when it has. {@code count} counts its running call. */
    synchronized boolean giveUp(Runnable count) {
        if (left) {
            return false;
        }
        givenUp = true;
        count.run();
        return true;
    }

    /** Records a call that ended after the cut, unless the user was given up before. */
    synchronized void recordUnlessGivenUp(Runnable always, Runnable recording) {
        always.run();
        if (!givenUp) {
            recording.run();
        }
    }
}
