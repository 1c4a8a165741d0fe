package io.perfjunit.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import io.perfjunit.PerfKeys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the documents say about the code is true of the code. */
class DocumentTests {

    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`\\n]+)`");

    /** {@code LoadPlan}, {@code @Sla}, {@code Outcome.Success}, also in front of a member or type arguments. */
    private static final Pattern TYPE =
            Pattern.compile("@?((?:[A-Z]\\w*[a-z]\\w*)(?:\\.[A-Z]\\w*[a-z]\\w*)*)(?:$|[.#(<\\[].*)");

    private static final Pattern OWN_NAME = Pattern.compile("(io\\.perfjunit[\\w.]*?)(?:\\.\\.|\\.\\*+)?");

    @Test
    void everyTypeNamedInTheArchitectureExists() {
        Set<String> named = namesIn(Project.text("ARCHITECTURE.md"), TYPE);

        assertThat(named).hasSizeGreaterThanOrEqualTo(Floors.TYPES_NAMED_IN_ARCHITECTURE_MD);
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(knownTypes());
        assertThat(unknown)
                .as("types in ARCHITECTURE.md that are neither ours nor used by us")
                .isEmpty();
    }

    @Test
    void everyPackageNamedInTheArchitectureExists() {
        Set<String> known = Project.classes().stream()
                .flatMap(type -> Stream.of(type.getName(), type.getPackageName()))
                .collect(toCollection(TreeSet::new));

        assertThat(known).containsAll(namesIn(Project.text("ARCHITECTURE.md"), OWN_NAME));
    }

    @Test
    void everyKeyIsDocumented() {
        String page = Project.text("docs/configuration.md");

        assertThat(Stream.of(
                                PerfKeys.GENERAL.stream(),
                                PerfKeys.HTTP.stream(),
                                PerfKeys.LOAD_ATTRIBUTES.stream().map(name -> PerfKeys.PREFIX + name),
                                PerfKeys.SLA_ATTRIBUTES.stream())
                        .flatMap(keys -> keys))
                .allMatch(key -> page.contains("`" + key + "`"));
    }

    @Test
    void everyJavaBlockOfTheReadmeIsQuotedFromTheExamples() {
        List<Snippet> snippets = Snippet.in(Project.text("README.md"));

        assertThat(snippets).hasSizeGreaterThanOrEqualTo(Floors.SNIPPETS_IN_README);
        assertThat(snippets)
                .as("each with a line <!-- snippet: path#region --> above it")
                .allMatch(snippet -> snippet.source().isPresent());
        compare("README.md", snippets);
    }

    @Test
    void markedBlocksOfTheDocumentationAreQuotedFromTheExamples() {
        Project.files(".md")
                .forEach(file -> compare(
                        file.getFileName().toString(),
                        Snippet.in(Project.read(file)).stream()
                                .filter(snippet -> snippet.source().isPresent())
                                .toList()));
    }

    private static void compare(String document, List<Snippet> snippets) {
        SoftAssertions.assertSoftly(softly -> snippets.forEach(snippet -> softly.assertThat(snippet.text())
                .as(document + ":" + snippet.line() + " from "
                        + snippet.source().orElseThrow())
                .isEqualTo(snippet.quoted())));
    }

    private static Set<String> namesIn(String document, Pattern shape) {
        return IN_BACKTICKS
                .matcher(document)
                .results()
                .map(quoted -> shape.matcher(quoted.group(1)))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** Simple names of our types, with and without the types around them, of our source files, and of what we use. */
    private static Set<String> knownTypes() {
        Stream<String> ours = Project.classes().stream()
                .flatMap(type -> Stream.of(
                        type.getSimpleName(),
                        type.getName()
                                .substring(type.getPackageName().length() + 1)
                                .replace('$', '.')));
        Stream<String> sources =
                Project.files(".java").map(file -> file.getFileName().toString().replace(".java", ""));
        Stream<String> used = Project.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getSimpleName);
        return Stream.of(ours, sources, used).flatMap(names -> names).collect(toCollection(TreeSet::new));
    }
}
