package io.perfjunit.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of checks, each compiled once. Shared by all users. */
final class Patterns {

    /** Past so many they most likely hold data; the rest is compiled for every check. */
    private static final int MOST = 1_000;

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /**
     * The pattern.
     *
     * @param method that takes it, for the message
     * @throws IllegalArgumentException if it is malformed
     */
    static Pattern of(String method, String regex) {
        if (regex == null) {
            throw new IllegalArgumentException(method + " needs a regular expression");
        }
        Pattern known = COMPILED.get(regex);
        return known != null ? known : compiled(method, regex);
    }

    private static Pattern compiled(String method, String regex) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException(
                    method + ": \"" + BodyExcerpt.of(regex) + "\" is no regular expression: "
                            + malformed.getDescription() + " near index " + malformed.getIndex(),
                    malformed);
        }
        if (COMPILED.size() < MOST) {
            COMPILED.put(regex, pattern);
        }
        return pattern;
    }
}
