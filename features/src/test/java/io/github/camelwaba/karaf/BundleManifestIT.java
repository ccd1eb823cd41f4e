package io.github.camelwaba.karaf;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Descriptors.PackageRef;
import aQute.bnd.osgi.Jar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the manifest of the jar as it is published.
 */
class BundleManifestIT {

    private static final String CAMEL = "org.apache.camel";
    private static final String JACKSON = "com.fasterxml.jackson";
    private static final String HTTP_CLIENT = "org.apache.hc";
    private static final String VERTX = "io.vertx";
    private static final String SQLITE = "org.sqlite";

    private static Map<String, Attrs> imports;
    private static Map<String, Attrs> exports;
    private static Set<String> headers;
    private static Set<String> own;
    private static Set<String> needed;

    @BeforeAll
    static void read() throws Exception {
        try (Jar jar = new Jar(Artifacts.file("waba.jar").toFile()); Analyzer analyzer = new Analyzer(jar)) {
            imports = header(jar, "Import-Package");
            exports = header(jar, "Export-Package");
            headers = jar.getManifest().getMainAttributes().keySet().stream().map(Object::toString)
                    .collect(Collectors.toSet());
            analyzer.analyze();
            own = names(analyzer.getContained().keySet());
            needed = names(analyzer.getReferred().keySet());
        }
    }

    private static Map<String, Attrs> header(Jar jar, String name) throws Exception {
        return OSGiHeader.parseHeader(jar.getManifest().getMainAttributes().getValue(name));
    }

    private static Set<String> names(Set<PackageRef> packages) {
        return packages.stream().map(PackageRef::getFQN).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> imported(String prefix, String attribute, String value) {
        return imports.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> !value.equals(entry.getValue().get(attribute)))
                .map(entry -> entry.getKey() + ";" + entry.getValue())
                .collect(Collectors.toSet());
    }

    @Test
    void importsAllThatItsClassesNeed() {
        Set<String> missing = new HashSet<>(needed);
        missing.removeIf(name -> name.startsWith("java.") || own.contains(name) || imports.containsKey(name));

        assertThat(missing).isEmpty();
        assertThat(needed).contains("javax.crypto", "org.apache.camel.spi");
    }

    @Test
    void holdsNothingButItsOwnAndImportsNoneOfIt() {
        assertThat(own).allMatch(name -> name.startsWith("io.github.camelwaba"));
        assertThat(imports.keySet()).noneMatch(name -> name.startsWith("io.github.camelwaba"));
    }

    @Test
    void takesTheVersionsThatItWasTriedWith() {
        assertThat(imported(CAMEL, "version", "[4.14,5)")).isEmpty();
        assertThat(imported(JACKSON, "version", "[2.15,3)")).isEmpty();
        assertThat(imported("org.slf4j", "version", "[1.7,3)")).isEmpty();
        assertThat(imported(HTTP_CLIENT, "version", "0")).isEmpty();
        assertThat(imported(VERTX, "version", "0")).isEmpty();
        assertThat(imported(SQLITE, "version", "[3.46,4)")).isEmpty();
        assertThat(imports).containsKeys(CAMEL, SQLITE, JACKSON + ".databind", "org.slf4j", HTTP_CLIENT + ".core5.http");
    }

    @Test
    void needsAllButTheServerCamelMainAndTheDatabaseOfTheJournal() {
        Set<String> optional = imports.entrySet().stream()
                .filter(entry -> "optional".equals(entry.getValue().get("resolution:")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(optional).contains("io.vertx.core", "io.vertx.ext.web", SQLITE, "org.apache.camel.main",
                "org.apache.camel.component.platform.http.vertx")
                .filteredOn(name -> !name.startsWith(VERTX)).hasSize(3);
    }

    @Test
    void exportsWhatUsersTouchAndNothingElse() {
        assertThat(exports.keySet()).containsExactlyInAnyOrder(
                "io.github.camelwaba", "io.github.camelwaba.api", "io.github.camelwaba.config", "io.github.camelwaba.inbox",
                "io.github.camelwaba.model", "io.github.camelwaba.model.content", "io.github.camelwaba.model.event",
                "io.github.camelwaba.model.message", "io.github.camelwaba.model.result");
        assertThat(exports.get("io.github.camelwaba.inbox").get("include:")).isEqualTo("InboxStatus,DeadEvent,DeadEvents");
    }

    @Test
    void hasNoActivator() {
        assertThat(headers).contains("Bundle-SymbolicName").doesNotContain("Bundle-Activator", "Private-Package");
    }
}
