package io.github.camelwaba;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.apache.camel.CatalogCamelContext;
import org.apache.camel.catalog.DefaultCamelCatalog;
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
    void aMisspeltOptionIsRefusedByTools() throws Exception {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("waba", WabaComponent.class.getName(),
                ((CatalogCamelContext) context).getComponentParameterJsonSchema("waba"));

        assertThat(catalog.validateEndpointProperties("waba:send?to=4915550001111&raw=true").isSuccess()).isTrue();
        assertThat(catalog.validateEndpointProperties("waba:send?too=4915550001111").getUnknown()).containsExactly("too");
    }

    @Test
    void theEndpointConfigurerBindsDurations() {
        WabaEndpoint endpoint = context.getEndpoint("waba:send?connectTimeout=2s&callTimeout=1m", WabaEndpoint.class);

        assertThat(endpoint.getConfiguration().getConnectTimeout()).isEqualTo(2000);
        assertThat(endpoint.getConfiguration().getCallTimeout()).isEqualTo(60000);
    }
}
