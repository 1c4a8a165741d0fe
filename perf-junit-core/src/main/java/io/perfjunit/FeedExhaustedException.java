package io.perfjunit;

/** A feed of unique records was asked for one more than it has. */
public final class FeedExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FeedExhaustedException(String message) {
        super(message);
    }
}
