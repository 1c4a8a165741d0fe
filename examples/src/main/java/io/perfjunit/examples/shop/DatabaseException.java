package io.perfjunit.examples.shop;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The database did not do what it was asked, and not because of the values it was given. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    /** Whether every connection was busy for so long that the pool gave up waiting. */
    boolean isPoolExhausted() {
        return getCause() instanceof SQLTransientConnectionException;
    }
}
