package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The attributes of one load test as text: those that its annotation sets, overridden from outside. A key for the single test
 * comes before one for all tests. A key for all tests reaches only the loads that it fits: {@code perf.users} no open model.
 */
final class LoadAttributes implements Attributes {

    private final String annotation;
    private final Map<String, String> annotated;
    private final TestName test;
    private final Configuration configuration;
    private final ConfigurationErrors errors;
    private final TextReader texts;
    private final Set<String> unfit = new TreeSet<>();

    LoadAttributes(Annotation load, TestName test, Configuration configuration, ConfigurationErrors errors) {
        this.annotation = "@" + load.annotationType().getSimpleName();
        this.annotated = AnnotationText.of(load, PerfKeys.LOAD_ATTRIBUTES);
        this.test = test;
        this.configuration = configuration;
        this.errors = errors;
        this.texts = new TextReader(configuration, errors);
    }

    /** The annotation as a reader knows it. */
    String annotation() {
        return annotation;
    }

    /** What a key for this test alone says. */
    Optional<Sourced> ofTest(String attribute) {
        return TestKey.of(test, attribute)
                .map(configuration::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the annotation says. */
    Optional<Sourced> ofAnnotation(String attribute) {
        return Optional.ofNullable(annotated.get(attribute)).map(text -> new Sourced(text, annotation));
    }

    /** What a key for all tests says. */
    Optional<Sourced> ofAllTests(String attribute) {
        return configuration.find(PerfKeys.PREFIX + attribute);
    }

    /** What is said about this test and not about all of them. */
    Optional<Sourced> own(String attribute) {
        return ofTest(attribute).or(() -> ofAnnotation(attribute));
    }

    @Override
    public Optional<Sourced> find(String attribute) {
        return ofTest(attribute)
                .or(() -> unfit.contains(attribute) ? Optional.empty() : ofAllTests(attribute))
                .or(() -> ofAnnotation(attribute));
    }

    /** Keys for all tests do not reach these attributes of this load. */
    void doNotFit(String... attributes) {
        unfit.addAll(List.of(attributes));
    }

    /** Keys for all tests do not reach these attributes, and each that is set for this test is a mistake. */
    @Override
    public void refuse(String rule, String... attributes) {
        doNotFit(attributes);
        Stream.of(attributes).forEach(attribute -> own(attribute)
                .ifPresent(sourced -> errors.add(sourced.origin(), attribute, sourced.value(), rule)));
    }

    /** Keys for all tests that are set and do not fit this load. */
    List<Setting> unreached() {
        return unfit.stream()
                .flatMap(attribute -> ofAllTests(attribute)
                        .map(sourced -> new Setting(
                                attribute, sourced.value(), sourced.origin() + ", which does not fit this load"))
                        .stream())
                .toList();
    }

    @Override
    public <T> Optional<T> read(String attribute, Function<String, T> parser) {
        return find(attribute).flatMap(sourced -> texts.read(sourced, attribute, parser));
    }
}
