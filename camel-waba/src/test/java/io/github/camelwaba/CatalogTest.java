package io.github.camelwaba;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.CatalogCamelContext;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.apache.camel.tooling.model.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tools read about the component, and what was written by hand beside it.
 */
class CatalogTest extends WabaTestSupport {

    private ComponentModel model() throws Exception {
        return JsonMapper.generateComponentModel(((CatalogCamelContext) context).getComponentParameterJsonSchema("waba"));
    }

    @Test
    void theUriFactoryKnowsTheOptionsOfTheCatalog() throws Exception {
        Set<String> names = model().getEndpointOptions().stream().map(EndpointOptionModel::getName).collect(Collectors.toSet());

        assertThat(new TreeSet<>(new WabaUriFactory().propertyNames())).isEqualTo(new TreeSet<>(names));
    }

    @Test
    void theUriFactoryKnowsTheSecretsOfTheCatalog() throws Exception {
        Set<String> secrets = model().getEndpointOptions().stream().filter(EndpointOptionModel::isSecret)
                .map(EndpointOptionModel::getName).collect(Collectors.toSet());

        assertThat(new TreeSet<>(new WabaUriFactory().secretPropertyNames())).isEqualTo(new TreeSet<>(secrets));
    }

    @Test
    void secretsAreMaskedWhereUrisAreShown() throws Exception {
        for (String secret : new WabaUriFactory().secretPropertyNames()) {
            String uri = context.getCamelContextExtension().getEndpointUriFactory("waba")
                    .buildUri("waba", Map.of("operation", "webhook", secret, "s3cr3t+%&?x"), false);
            // the address that JMX, logs and consoles show
            assertThat(context.getEndpoint(uri).toString()).as(secret).doesNotContain("s3cr3t");
            assertThat(context.getEndpoint("waba:webhook?" + secret + "=s3cr3t").toString()).as(secret)
                    .doesNotContain("s3cr3t");
        }
    }

    @Test
    void aMisspeltOptionIsRefusedByTools() {
        CamelCatalog catalog = catalog();

        assertThat(catalog.validateEndpointProperties("waba:send?to=4915550001111&raw=true").isSuccess()).isTrue();
        assertThat(catalog.validateEndpointProperties("waba:send?too=4915550001111").getUnknown()).containsExactly("too");
    }

    @Test
    void everyOperationAndEveryActionIsOfferedByTools() throws Exception {
        assertThat(words("operation")).containsExactly(words(WabaOperation.values(), WabaOperation::word));
        assertThat(words("action")).containsExactly(words(WabaAction.values(), WabaAction::word));
    }

    @Test
    void theDescriptionSaysWhichOperationHasWhichAction() throws Exception {
        String description = option("action").getDescription();

        for (WabaOperation operation : WabaOperation.values()) {
            WabaAction[] actions = Stream.of(WabaAction.values()).filter(action -> action.operation() == operation)
                    .toArray(WabaAction[]::new);
            assertThat(description.contains("waba:" + operation.word() + ":")).as(operation.word())
                    .isEqualTo(actions.length > 0);
            if (actions.length > 0) {
                assertThat(description).containsPattern("waba:" + operation.word() + ": "
                        + String.join(", ", words(actions, WabaAction::word)) + "[;.]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WabaAction.class)
    void everyActionIsValidForTools(WabaAction action) {
        assertValid("waba:" + action.operation().word() + "?action=" + action.word(), false);
    }

    @ParameterizedTest
    @EnumSource(WabaOperation.class)
    void everyOperationIsValidForTools(WabaOperation operation) {
        assertValid("waba:" + operation.word(), operation.isConsumer());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "waba:config?action=setWebhook&callbackUrl=https://bot.example/waba/webhook&webhookUsername=u&webhookPassword=p",
            "waba:inbox?action=erase&path=/waba/webhook&inbox=journal&inboxDirectory=/var/waba&channel=sales",
            "waba:request?method=POST&path=/multi_webhook",
            "waba:send?connectTimeout=1s&responseTimeout=1s&callTimeout=1s&maxConnections=2&httpComponent=#mine" })
    void whatProducersUseIsValidOnProducers(String uri) {
        assertValid(uri, false);
    }

    // it registers itself through the API
    @Test
    void whatCallsUseIsValidOnTheConsumer() {
        assertValid("waba:webhook?connectTimeout=1s&responseTimeout=1s&callTimeout=1s&maxConnections=2&httpComponent=#mine",
                true);
    }

    @Test
    void theCatalogFindsTheComponentByItsClass() throws Exception {
        try (InputStream wanted = WabaComponent.class.getResourceAsStream("/META-INF/io/github/camelwaba/waba.json");
                InputStream found = WabaComponent.class.getResourceAsStream("waba.json")) {
            assertThat(found).isNotNull();
            assertThat(found.readAllBytes()).isEqualTo(wanted.readAllBytes());
        }
        assertThat(catalog().findComponentNames()).contains("waba");
        assertThat(catalog().componentModel("waba").getScheme()).isEqualTo("waba");
    }

    private static void assertValid(String uri, boolean consumer) {
        EndpointValidationResult result = catalog().validateEndpointProperties(uri, false, consumer, !consumer);

        // what is unknown counts as valid
        assertThat(result.getUnknownComponent()).isNull();
        assertThat(result.isSuccess()).as(uri + result.summaryErrorMessage(false)).isTrue();
    }

    private static CamelCatalog catalog() {
        CamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("waba", WabaComponent.class.getName());
        return catalog;
    }

    private BaseOptionModel option(String name) throws Exception {
        return Stream.concat(model().getEndpointPathOptions().stream(), model().getEndpointParameterOptions().stream())
                .filter(option -> option.getName().equals(name)).findFirst().orElseThrow();
    }

    private List<String> words(String option) throws Exception {
        return option(option).getEnums();
    }

    // two operations may have an action of the same name
    private static <T> String[] words(T[] values, Function<T, String> word) {
        return Stream.of(values).map(word).distinct().toArray(String[]::new);
    }

    @Test
    void theEndpointConfigurerBindsDurations() {
        WabaEndpoint endpoint = context.getEndpoint("waba:send?connectTimeout=2s&callTimeout=1m", WabaEndpoint.class);

        assertThat(endpoint.getConfiguration().getConnectTimeout()).isEqualTo(2000);
        assertThat(endpoint.getConfiguration().getCallTimeout()).isEqualTo(60000);
    }
}
