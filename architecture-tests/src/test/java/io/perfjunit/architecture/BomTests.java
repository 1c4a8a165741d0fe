package io.perfjunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The BOM names every published module, in the version of this build, and nothing else. */
class BomTests {

    private static final Element PARENT = pom("pom.xml");
    private static final Element BOM = pom("perf-junit-bom/pom.xml");

    @Test
    void theBomHasTheVersionOfTheBuild() {
        assertThat(child(BOM, "version")).isEqualTo(child(PARENT, "version"));
        assertThat(child(BOM, "groupId")).isEqualTo(child(PARENT, "groupId"));
    }

    @Test
    void theBomManagesExactlyThePublishedModules() {
        List<String> managed = all(BOM, "dependency").stream()
                .map(it -> child(it, "groupId") + ":" + child(it, "artifactId") + ":" + child(it, "version"))
                .toList();

        assertThat(publishedModules()).isNotEmpty();
        assertThat(managed)
                .containsExactlyInAnyOrderElementsOf(publishedModules().stream()
                        .map(name -> "io.perfjunit:" + name + ":${project.version}")
                        .toList());
    }

    @Test
    void theBomBringsNothingFromElsewhere() {
        assertThat(all(BOM, "parent")).isEmpty();
        assertThat(all(BOM, "scope")).as("no imports of other BOMs").isEmpty();
    }

    /** Modules with a jar that is deployed. */
    private static List<String> publishedModules() {
        return all(PARENT, "module").stream()
                .map(Element::getTextContent)
                .filter(module -> {
                    Element pom = pom(module + "/pom.xml");
                    return !child(pom, "packaging").equals("pom")
                            && all(pom, "maven.deploy.skip").isEmpty();
                })
                .toList();
    }

    private static Element pom(String path) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Project.file(path).toFile());
            return document.getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("Cannot read " + path, e);
        }
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The text of a direct child, or empty. */
    private static String child(Element parent, String name) {
        return all(parent, name).stream()
                .filter(element -> element.getParentNode() == parent)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
