package io.github.camelwaba.quarkus.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelwaba.WabaComponent;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.inbox.DeadEvents;
import io.github.camelwaba.inbox.InboxStatus;
import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.test.QuarkusUnitTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the extension tells Quarkus, as it stands when an application is built. Only native images need most of it, and none
 * is built here: so it is compared with what is in the jar of camel-waba.
 */
class BuildItemsTest {

    private static final String RECORDED = "recorded.txt";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setArchiveProducer(() -> ShrinkWrap.create(JavaArchive.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.log.level", "WARN")
            .addBuildChainCustomizer(BuildItemsTest::record);

    private static void record(BuildChainBuilder chain) {
        chain.addBuildStep(BuildItemsTest::write)
                .consumes(FeatureBuildItem.class)
                .consumes(ExtensionSslNativeSupportBuildItem.class)
                .consumes(ReflectiveClassBuildItem.class)
                .produces(GeneratedResourceBuildItem.class)
                .build();
    }

    private static void write(BuildContext context) {
        Stream<String> lines = Stream.of(
                context.consumeMulti(FeatureBuildItem.class).stream().map(item -> "feature " + item.getName()),
                context.consumeMulti(ExtensionSslNativeSupportBuildItem.class).stream()
                        .map(item -> "ssl " + item.getExtension()),
                context.consumeMulti(ReflectiveClassBuildItem.class).stream().filter(ReflectiveClassBuildItem::isMethods)
                        .flatMap(item -> item.getClassNames().stream()).map(name -> "methods " + name))
                .flatMap(items -> items);
        context.produce(
                new GeneratedResourceBuildItem(RECORDED, String.join("\n", lines.toList()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void namesTheFeature() throws IOException {
        assertThat(recorded()).contains("feature camel-waba", "ssl camel-waba");
    }

    @Test
    void keepsEveryTypeOfTheModelReachableByItsProperties() throws Exception {
        List<String> model = publicTypes("io/github/camelwaba/model/", "io/github/camelwaba/config/");

        assertThat(model).hasSizeGreaterThan(100);
        assertThat(recorded()).containsAll(model.stream().map(name -> "methods " + name).toList());
    }

    @Test
    void keepsWhatOperatorsAndErrorHandlersLookAtReachable() throws IOException {
        assertThat(recorded()).contains(
                "methods " + InboxStatus.class.getName(), "methods " + DeadEvents.class.getName(),
                "methods " + WabaException.class.getName(), "methods io.github.camelwaba.api.WabaRateLimitException",
                // by Camel Quarkus, from META-INF/services
                "methods " + WabaComponent.class.getName(),
                "methods io.github.camelwaba.WabaEnvelopeDataTypeTransformer");
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RECORDED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> publicTypes(String... packages) throws Exception {
        Path place = Path.of(WabaComponent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            // within the project Quarkus takes the classes from where they were compiled to
            return publicTypes(place, packages);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return publicTypes(jar.getPath("/"), packages);
        }
    }

    private static List<String> publicTypes(Path root, String... packages) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> Stream.of(packages).anyMatch(name::startsWith))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(BuildItemsTest::isPublic)
                    .toList();
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, BuildItemsTest.class.getClassLoader()).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
