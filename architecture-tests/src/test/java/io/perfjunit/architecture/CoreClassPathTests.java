package io.perfjunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a user gets onto the class path with the core: HdrHistogram, a few small libraries without dependencies of their own, and
 * nothing else. What they bring along in turn is checked where it is resolved: by the build of the core, and on the class path of
 * the builds in {@code consumer-tests}.
 */
class CoreClassPathTests {

    private static final Element CORE = pom("perf-junit-core/pom.xml");

    @Test
    void theCoreBringsHdrHistogramAndSmallPureLibraries() {
        assertThat(dependencies("compile", "runtime"))
                .containsExactlyInAnyOrder(
                        "org.hdrhistogram:HdrHistogram",
                        "org.jspecify:jspecify",
                        "org.apache.commons:commons-statistics-distribution",
                        "de.siegmar:fastcsv");
    }

    @Test
    void whatIsTheUsersOwnIsOnlyProvided() {
        assertThat(dependencies("provided"))
                .containsExactlyInAnyOrder(
                        "org.junit.jupiter:junit-jupiter-api",
                        "org.junit.platform:junit-platform-launcher",
                        "org.assertj:assertj-core",
                        "com.fasterxml.jackson.core:jackson-databind");
    }

    @Test
    void theBuildOfTheCoreRefusesWhateverElseTheyBringAlong() {
        assertThat(texts(CORE, "exclude")).containsExactlyInAnyOrder("*:*:*:*:compile", "*:*:*:*:runtime");
        assertThat(texts(CORE, "include"))
                .containsExactlyInAnyOrder(
                        "org.hdrhistogram:HdrHistogram",
                        "org.jspecify:jspecify",
                        "org.apache.commons:commons-statistics-distribution",
                        "org.apache.commons:commons-numbers-*",
                        "org.apache.commons:commons-rng-*",
                        "de.siegmar:fastcsv");
    }

    private static List<String> dependencies(String... scopes) {
        return elements(CORE, "dependency").stream()
                .filter(dependency -> Set.of(scopes).contains(scope(dependency)))
                .map(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                .toList();
    }

    private static String scope(Element dependency) {
        List<String> scopes = texts(dependency, "scope");
        return scopes.isEmpty() ? "compile" : scopes.get(0);
    }

    private static String text(Element parent, String name) {
        return texts(parent, name).get(0);
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element pom(String path) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Project.file(path).toFile())
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("Cannot read " + path, e);
        }
    }
}
