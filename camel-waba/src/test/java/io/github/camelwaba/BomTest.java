package io.github.camelwaba;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The BOM names every module that is published and nothing else, in the version of the project.
 */
class BomTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path BOM = ROOT.resolve("camel-waba-bom").resolve("pom.xml");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @BeforeAll
    static void inTheProject() {
        assumeTrue(Files.exists(BOM), "run from a jar, elsewhere");
    }

    @Test
    void namesWhatIsPublished() throws Exception {
        List<String> published = published();

        assertThat(published).contains("camel-waba:jar", "camel-quarkus-waba:jar", "camel-waba-features:xml:features");
        assertThat(managed()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void isOfTheVersionOfTheProject() throws Exception {
        assertThat(text(read(BOM), "/project/version")).isEqualTo(text(read(ROOT.resolve("pom.xml")), "/project/version"));
        NodeList versions = nodes(read(BOM), "//dependency/version");
        for (int i = 0; i < versions.getLength(); i++) {
            assertThat(versions.item(i).getTextContent()).isEqualTo("${project.version}");
        }
    }

    private static List<String> managed() throws Exception {
        List<String> names = new ArrayList<>();
        NodeList entries = nodes(read(BOM), "//dependencyManagement/dependencies/dependency");
        for (int i = 0; i < entries.getLength(); i++) {
            String type = XPATH.evaluate("type", entries.item(i));
            String classifier = XPATH.evaluate("classifier", entries.item(i));
            names.add(XPATH.evaluate("artifactId", entries.item(i)) + ":" + (type.isEmpty() ? "jar" : type)
                    + (classifier.isEmpty() ? "" : ":" + classifier));
        }
        return names;
    }

    /** The modules that are deployed, but for poms: found by their files, since profiles choose among modules, too. */
    private static List<String> published() throws Exception {
        List<Path> folders;
        try (Stream<Path> poms = Files.find(ROOT, 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            folders = poms.map(Path::getParent).filter(BomTest::isModule).toList();
        }
        List<String> published = new ArrayList<>();
        for (Path folder : folders) {
            Document pom = read(folder.resolve("pom.xml"));
            String packaging = text(pom, "/project/packaging");
            if (!packaging.equals("pom") && isDeployed(folder)) {
                published.add(text(pom, "/project/artifactId") + (packaging.equals("feature") ? ":xml:features" : ":jar"));
            }
        }
        return published;
    }

    private static boolean isModule(Path folder) {
        for (Path name : ROOT.relativize(folder)) {
            if (name.toString().matches("target|src|\\..*")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDeployed(Path folder) throws Exception {
        for (Path parent = folder; parent.startsWith(ROOT); parent = parent.getParent()) {
            Path pom = parent.resolve("pom.xml");
            if (Files.exists(pom) && text(read(pom), "/project/properties/maven.deploy.skip").equals("true")) {
                return false;
            }
        }
        return true;
    }

    private static Document read(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String text(Document pom, String path) throws Exception {
        return XPATH.evaluate(path, pom).trim();
    }

    private static NodeList nodes(Document pom, String path) throws Exception {
        return (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
    }
}
