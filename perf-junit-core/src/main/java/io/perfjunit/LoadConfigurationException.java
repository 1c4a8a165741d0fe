package io.perfjunit;

import java.util.ArrayList;
import java.util.List;

/** A load test is written or configured wrongly; it was found before any load ran. */
public final class LoadConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> errors; // not List: an exception shall be serializable

    LoadConfigurationException(List<String> errors) {
        super(message(errors));
        this.errors = new ArrayList<>(errors);
    }

    private static String message(List<String> errors) {
        String head = errors.size() == 1 ? "1 configuration error" : errors.size() + " configuration errors";
        return head + ", no load was run:\n  " + String.join("\n  ", errors);
    }

    /** Every mistake, one sentence each. */
    public List<String> errors() {
        return List.copyOf(errors);
    }
}
