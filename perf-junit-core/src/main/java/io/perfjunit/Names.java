package io.perfjunit;

/** What users may call a step or a stage. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** Returns the name of a {@code kind} of thing. @throws IllegalArgumentException if it is blank or very long */
    static String require(String name, String kind) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a " + kind + " has a name, which is not blank");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the name of a " + kind + " has at most " + LONGEST + " characters, this one has " + name.length());
        }
        return name;
    }
}
