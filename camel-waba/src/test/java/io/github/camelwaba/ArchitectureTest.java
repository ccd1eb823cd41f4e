package io.github.camelwaba;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The arrows between the rooms go one way.
 */
@AnalyzeClasses(packages = "io.github.camelwaba", importOptions = { ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.OwnClasses.class })
class ArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("root").definedBy("io.github.camelwaba")
            .layer("producer").definedBy("io.github.camelwaba.producer..")
            .layer("webhook").definedBy("io.github.camelwaba.webhook..")
            .layer("health").definedBy("io.github.camelwaba.health..")
            .layer("inbox").definedBy("io.github.camelwaba.inbox..")
            .layer("api").definedBy("io.github.camelwaba.api..")
            .layer("model").definedBy("io.github.camelwaba.model..")
            .layer("config").definedBy("io.github.camelwaba.config..")
            .whereLayer("root").mayNotBeAccessedByAnyLayer()
            .whereLayer("producer").mayOnlyBeAccessedByLayers("root")
            .whereLayer("health").mayOnlyBeAccessedByLayers("root")
            // the health check of a webhook tells how its registration stands
            .whereLayer("webhook").mayOnlyBeAccessedByLayers("root", "health")
            .whereLayer("inbox").mayOnlyBeAccessedByLayers("root", "producer", "webhook")
            .whereLayer("api").mayOnlyBeAccessedByLayers("root", "producer", "webhook", "health", "inbox")
            .whereLayer("model").mayOnlyBeAccessedByLayers("root", "producer", "webhook", "health", "inbox", "api")
            .whereLayer("config").mayOnlyBeAccessedByLayers("root", "producer", "webhook", "health", "inbox", "api", "model");

    @ArchTest
    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices().matching("io.github.camelwaba.(**)").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NO_CAMEL = noClasses().that().resideInAPackage("io.github.camelwaba.model..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_EXCHANGE = noClasses().that().resideInAPackage("io.github.camelwaba.api..")
            .should().dependOnClassesThat().haveFullyQualifiedName("org.apache.camel.Exchange");

    @ArchTest
    static final ArchRule VERTX_IS_OPTIONAL = noClasses().that().haveNameNotMatching(".*\\.webhook\\.Vertx.*")
            .should().dependOnClassesThat().resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule THE_VERTX_SERVER_IS_OPTIONAL = noClasses().that().haveNameNotMatching(".*\\.webhook\\.Vertx.*")
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel.component.platform.http.vertx..");

    /**
     * The simulator's packages begin alike, but are not of this jar; and tests may come out of a jar, too.
     */
    static final class OwnClasses implements ImportOption {

        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("simulator") && !location.contains("-tests.jar");
        }
    }
}
