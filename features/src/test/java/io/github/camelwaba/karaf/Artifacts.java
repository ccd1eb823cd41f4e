package io.github.camelwaba.karaf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import io.github.camelwaba.karaf.probe.Probe;

/**
 * What this build has made, laid out as a Maven repository for Karaf to read: nothing of it has to be installed.
 */
final class Artifacts {

    private static final String VERSION = System.getProperty("waba.version");
    private static final String PROBE_VERSION = "1";

    private final Path repository;

    private Artifacts(Path repository) {
        this.repository = repository;
    }

    static void lay(Path repository) throws IOException {
        Artifacts artifacts = new Artifacts(repository);
        artifacts.own("camel-waba", ".jar", file("waba.jar"));
        artifacts.own("camel-waba-features", "-features.xml", file("waba.features"));
        artifacts.own("camel-waba-example-karaf", ".jar", file("example.jar"));
        artifacts.own("camel-waba-example-karaf", "-features.xml", file("example.features"));
        artifacts.own("camel-waba-example-karaf", ".cfg", file("example.etc"));
        artifacts.probe();
    }

    static Path file(String property) {
        return Path.of(System.getProperty(property));
    }

    private void own(String artifact, String ending, Path file) throws IOException {
        Files.copy(file, place("io/github/camelwaba", artifact, VERSION, ending));
    }

    private Path place(String group, String artifact, String version, String ending) throws IOException {
        Path directory = repository.resolve(group).resolve(artifact).resolve(version);
        Files.createDirectories(directory);
        return directory.resolve(artifact + "-" + version + ending);
    }

    private void probe() throws IOException {
        String group = "io/github/camelwaba/test";
        Files.copy(file("karaf.etc").resolve("probe-features.xml"), place(group, "probe", PROBE_VERSION, "-features.xml"));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "probe");
        attributes.putValue("Bundle-Version", PROBE_VERSION);
        attributes.putValue("Bundle-Activator", Probe.class.getName());
        attributes.putValue("Import-Package", "org.osgi.framework,org.osgi.framework.wiring,org.apache.karaf.features");
        String name = Probe.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(place(group, "probe", PROBE_VERSION, ".jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new ZipEntry(name));
            Files.copy(file("test.classes").resolve(name), jar);
            jar.closeEntry();
        }
    }
}
