package io.github.camelwaba;

import java.util.Collection;

import io.github.camelwaba.simulator.HealthShape;
import org.junit.jupiter.api.Test;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.apache.camel.util.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees: health checks of webhook and number, and the developer console.
 */
class OperatorsViewTest extends WabaTestSupport {

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry();
        registry.setCamelContext(context);
        Object consumers = registry.resolveById("consumers");
        registry.register(consumers);
        Object producers = registry.resolveById("producers");
        registry.register(producers);
        // off unless camel.health.producersEnabled=true
        ((HealthCheckRepository) producers).setEnabled(true);
        CamelContextAware.trySetCamelContext(producers, context);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        return context;
    }

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setCallbackUrl(webhookUrl());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook").routeId("bot").to("waba:send");
            }
        };
    }

    private HealthCheck.Result check(String id) {
        Collection<HealthCheck.Result> results = HealthCheckHelper.invoke(context, "full");
        return results.stream().filter(result -> result.getCheck().getId().contains(id)).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No check " + id + " among " + results.stream().map(result -> result.getCheck().getId()).toList()));
    }

    @Test
    void theWebhookIsUpOnceItIsRegistered() {
        HealthCheck.Result result = check("bot");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void theNumberIsDownWhileItIsDisconnected() {
        SIMULATOR.number().health(HealthShape.single("disconnected"));

        HealthCheck.Result result = check("producer:waba");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage()).contains("The number is disconnected; open a ticket with 360dialog's support");
    }

    @Test
    void theNumberIsAskedForOnceHoweverOftenItIsChecked() {
        check("producer:waba");
        check("producer:waba");

        assertThat(SIMULATOR.simulator().requests()).filteredOn(request -> request.path().equals("/v1/health")).hasSize(1);
    }

    @Test
    void theConsoleShowsTheWebhook() throws Exception {
        post("{}");
        DevConsole console = context.getCamelContextExtension()
                .getBootstrapFactoryFinder("META-INF/services/org/apache/camel/dev-console/")
                .newInstance("waba", DevConsole.class).orElseThrow();
        CamelContextAware.trySetCamelContext(console, context);

        JsonObject json = (JsonObject) console.call(DevConsole.MediaType.JSON);

        assertThat(json.toJson()).contains("\"path\":\"\\/waba\\/webhook\"", "\"routeId\":\"bot\"",
                "\"registration\":\"REGISTERED\"",
                "\"401\":1");
        assertThat((String) console.call(DevConsole.MediaType.TEXT)).contains("/waba/webhook", "inbox: memory");
    }
}
