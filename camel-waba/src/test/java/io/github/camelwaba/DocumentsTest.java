package io.github.camelwaba;

import java.util.Set;

import io.github.camelwaba.config.WabaOperation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.ConfigurationPropertiesValidationResult;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Every URI and property of the documentation is valid for Camel's catalog, which IDEs and camel:validate ask.
 */
class DocumentsTest {

    // the catalog has no days in a duration; Camel's converter has
    private static final String DAYS = "\\d+d";
    // a mistake that README shows on purpose
    private static final Set<String> MISSPELT = Set.of("camel.component.waba.api-kye=#any");
    // switches of Spring Boot's auto-configuration, which are no options
    private static final Set<String> SWITCHES = Set.of("camel.component.waba.enabled=false",
            "camel.component.waba.customizer.enabled=false");

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog();

    @BeforeAll
    static void setUp() {
        assumeTrue(Documents.areHere(), "run from a jar, elsewhere");
        CATALOG.addComponent("waba", WabaComponent.class.getName());
    }

    static Set<String> uris() {
        return Documents.areHere() ? Documents.uris() : Set.of("none");
    }

    static Set<String> properties() {
        return Documents.areHere() ? Documents.properties() : Set.of("none");
    }

    @ParameterizedTest
    @MethodSource("uris")
    void everyUriIsValid(String uri) {
        WabaOperation operation = WabaOperation.of(uri.substring("waba:".length()).replaceFirst("\\?.*", ""));
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri, false, operation.isConsumer(),
                operation.isProducer());

        // what is unknown counts as valid
        assertThat(result.getUnknownComponent()).isNull();
        if (result.getInvalidDuration() != null) {
            result.getInvalidDuration().values().removeIf(value -> value.matches(DAYS));
            assertThat(result.getInvalidDuration()).as(uri).isEmpty();
        } else {
            assertThat(result.isSuccess()).as(uri + result.summaryErrorMessage(false)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyIsValid(String property) {
        ConfigurationPropertiesValidationResult result = CATALOG.validateConfigurationProperty(property);

        if (MISSPELT.contains(property) || SWITCHES.contains(property)) {
            assertThat(result.getUnknown()).as(property).isNotEmpty();
        } else {
            assertThat(result.isAccepted() && result.isSuccess()).as(property + result.summaryErrorMessage(false)).isTrue();
        }
    }

    @Test
    void theyAreFound() {
        assertThat(Documents.uris()).contains("waba:webhook", "waba:send", "waba:inbox?action=erase",
                "waba:request?method=POST&path=/multi_webhook");
        assertThat(Documents.properties()).contains("camel.component.waba.hosting=cloud",
                "camel.component.waba.channels[sales].api-key=any", "camel.component.waba.inbox-directory=#any");
    }
}
