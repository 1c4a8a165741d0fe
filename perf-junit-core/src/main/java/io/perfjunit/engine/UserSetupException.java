package io.perfjunit.engine;

import io.perfjunit.recorder.ForeignThrowable;

/** A virtual user could not be prepared, so no load ran. */
public final class UserSetupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int user;

    UserSetupException(int user, Throwable cause) {
        super(
                "virtual user " + user + " could not be prepared, no load ran: "
                        + new ForeignThrowable(cause).inWords(),
                cause);
        this.user = user;
    }

    /** Number of the first user that failed. */
    public int user() {
        return user;
    }
}
