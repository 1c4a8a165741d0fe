package io.perfjunit.http;

import java.io.IOException;

/** A call would have left for a place that nobody has allowed. Nothing was sent there. */
final class TargetBlockedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String host;

    TargetBlockedException(String host, String message) {
        super(message);
        this.host = host;
    }

    /** The host as the URL names it. */
    String host() {
        return host;
    }
}
