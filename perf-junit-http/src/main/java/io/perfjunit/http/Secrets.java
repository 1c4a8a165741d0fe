package io.perfjunit.http;

import io.perfjunit.result.Redaction;
import org.jspecify.annotations.Nullable;

/** What must not stand in a message or report. */
final class Secrets {

    static final String MASK = Redaction.MASK;

    private Secrets() {}

    /** True for names of headers, parameters and fields whose values are kept out of outputs. */
    static boolean isSecretName(String name) {
        return Redaction.isSecretName(name);
    }

    /** The text with {@value #MASK} for every value that looks like a credential; empty for none. */
    static String mask(@Nullable String text) {
        return text == null ? "" : Redaction.of(text);
    }
}
