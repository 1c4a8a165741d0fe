package io.perfjunit.http;

/** The name of a step, to be put on a request; see {@link HttpSteps#named}. */
public final class StepName {

    private final String name;

    StepName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a step needs a name");
        }
        this.name = name;
    }

    /** The name as it was given. */
    @Override
    public String toString() {
        return name;
    }
}
