package io.perfjunit;

import io.perfjunit.run.PlainText;
import io.perfjunit.run.TestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects all mistakes of one test, so that they are told at once. */
final class ConfigurationErrors {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_VALUE = 200;

    private final TestName test;
    private final Set<String> errors = new LinkedHashSet<>();

    ConfigurationErrors(TestName test) {
        this.test = test;
    }

    /** A mistake of the test as a whole. */
    void add(String rule) {
        errors.add(test.title() + ": " + PlainText.oneLine(rule, LONGEST));
    }

    /** A value that breaks a rule. */
    void add(String place, String attribute, String value, String rule) {
        // A key names its attribute itself.
        String named = place.endsWith("." + attribute) ? place : place + " " + attribute;
        add(named + " = \"" + PlainText.oneLine(value, LONGEST_VALUE) + "\": " + rule);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new LoadConfigurationException(new ArrayList<>(errors));
        }
    }
}
