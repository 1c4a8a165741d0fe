package io.perfjunit.report.json;

import java.io.IOException;

/** A document was written by a later version, whose fields may mean something else. */
public final class LaterVersionException extends IOException {

    private static final long serialVersionUID = 1;

    LaterVersionException(int version, int newest) {
        super("it is of schema version " + version + "; this perf-junit reads up to version " + newest
                + ", a later one reads it");
    }
}
