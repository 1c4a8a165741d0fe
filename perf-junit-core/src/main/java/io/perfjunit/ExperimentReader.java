package io.perfjunit;

import io.perfjunit.run.Setting;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads of which experiment a load test is a variant. Every mistake is noted. */
final class ExperimentReader {

    private final ConfigurationErrors errors;

    ExperimentReader(ConfigurationErrors errors) {
        this.errors = errors;
    }

    /** Its settings, of which the report makes the table; empty for a test that is no variant. */
    List<Setting> read(Method method, Class<?> testClass, List<String> loadTests) {
        Optional<Experiment> own = AnnotationSupport.findAnnotation(method, Experiment.class);
        if (own.isPresent()) {
            return settings(own.get(), "@Experiment on " + testClass.getSimpleName() + "#" + method.getName());
        }
        for (Class<?> around = testClass; around != null; around = around.getEnclosingClass()) {
            Optional<Experiment> shared = AnnotationSupport.findAnnotation(around, Experiment.class);
            if (shared.isPresent()) {
                String place = "@Experiment on " + around.getSimpleName();
                checkReference(shared.get().reference(), place, around == testClass ? loadTests : List.of());
                return settings(shared.get(), place);
            }
        }
        return List.of();
    }

    private List<Setting> settings(Experiment experiment, String place) {
        if (experiment.value().isBlank()) {
            errors.add(place, "value", experiment.value(), "an experiment has a name, such as \"reading an order\"");
        }
        List<Setting> settings = new ArrayList<>(List.of(new Setting("experiment", experiment.value(), place)));
        if (!experiment.reference().isEmpty()) {
            settings.add(new Setting("experiment.reference", experiment.reference(), place));
        }
        return settings;
    }

    /** The invocations of a method are known to JUnit alone, and the methods of other classes to nobody. */
    private void checkReference(String reference, String place, List<String> loadTests) {
        boolean isKnown =
                loadTests.stream().anyMatch(method -> reference.equals(method) || reference.startsWith(method + " "));
        if (!reference.isEmpty() && !loadTests.isEmpty() && !isKnown) {
            errors.add(
                    place,
                    "reference",
                    reference,
                    "there is no such load test; there are " + String.join(", ", loadTests));
        }
    }
}
