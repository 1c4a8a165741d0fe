package io.perfjunit.http;

/**
 * A load has reached the ceiling that holds for all that is not on loopback. An error, so that it ends the load: to go on with calls
 * that fail before they are sent would look like failures of the service, and to wait would hide that the load is slower than it was
 * to be.
 */
final class CeilingReachedError extends Error {

    private static final long serialVersionUID = 1L;

    CeilingReachedError(String message) {
        super(message);
    }
}
