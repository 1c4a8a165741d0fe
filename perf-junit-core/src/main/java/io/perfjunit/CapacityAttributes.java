package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.run.TestName;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;

/** The attributes of a search for the capacity as text: those of {@link Capacity}, overridden by keys of the test. */
final class CapacityAttributes {

    /** What their keys and settings begin with. */
    static final String PREFIX = "capacity.";

    private final Method method;
    private final Map<String, String> annotated;
    private final TestName test;
    private final Configuration configuration;
    private final TextReader texts;

    CapacityAttributes(Method method, TestName test, Configuration configuration, TextReader texts) {
        this.method = method;
        this.annotated = AnnotationSupport.findAnnotation(method, Capacity.class)
                .map(capacity -> AnnotationText.of(capacity, PerfKeys.CAPACITY_ATTRIBUTES))
                .orElse(Map.of());
        this.test = test;
        this.configuration = configuration;
        this.texts = texts;
    }

    /** True when somebody has said up to where a search may go. */
    boolean askForASearch() {
        return find("upTo").isPresent();
    }

    /** Notes keys that would change a search, where there is none. */
    void refuseWithoutSearch(ConfigurationErrors errors) {
        PerfKeys.CAPACITY_ATTRIBUTES.forEach(attribute -> add(
                errors,
                attribute,
                "this test searches no capacity; set " + PREFIX + "upTo as well, or write " + annotation()));
    }

    boolean hasStages() {
        return !AnnotationSupport.findRepeatableAnnotations(method, Stage.class).isEmpty();
    }

    private Optional<Sourced> find(String attribute) {
        return TestKey.of(test, PREFIX + attribute)
                .map(configuration::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(annotated.get(attribute)).map(text -> new Sourced(text, annotation())));
    }

    <T> Optional<T> read(String attribute, Function<String, T> parser) {
        return find(attribute).flatMap(sourced -> texts.read(sourced, attribute, parser));
    }

    /** Where an attribute is set, such as {@code @Capacity}; {@code default} when it is set nowhere. */
    String origin(String attribute) {
        return find(attribute).map(Sourced::origin).orElse("default");
    }

    /** The annotation as a reader knows it. */
    String annotation() {
        return "@" + Capacity.class.getSimpleName();
    }

    /** Notes what is wrong with an attribute that is set. */
    void add(ConfigurationErrors errors, String attribute, String rule) {
        find(attribute).ifPresent(sourced -> errors.add(sourced.origin(), attribute, sourced.value(), rule));
    }
}
