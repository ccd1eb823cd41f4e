package io.github.camelwaba;

import java.util.List;

import io.github.camelwaba.config.WabaChannel;
import io.github.camelwaba.simulator.HealthShape;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.apache.camel.CamelContextAware;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Health has one check for each number that the producers may use.
 */
class ChannelsHealthTest {

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension.create();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private WabaComponent waba;

    @BeforeEach
    void addChannels() {
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry();
        registry.setCamelContext(context);
        Object producers = registry.resolveById("producers");
        registry.register(producers);
        ((HealthCheckRepository) producers).setEnabled(true);
        CamelContextAware.trySetCamelContext(producers, context);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        waba = context.getComponent("waba", WabaComponent.class);
        waba.getConfiguration().setBaseUrl(SIMULATOR.baseUrl());
        SIMULATOR.simulator().addNumber("key-sales", "4930555000222").health(HealthShape.single("disconnected"));
        SIMULATOR.simulator().addNumber("key-support", "4930555000333");
        waba.getChannels().put("sales", channel("key-sales"));
        context.getRegistry().bind("support", channel("key-support"));
    }

    private static WabaChannel channel(String key) {
        WabaChannel channel = new WabaChannel();
        channel.setApiKey(key);
        return channel;
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void start(String... uris) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < uris.length; i++) {
                    from("direct:" + i).routeId("route" + i).to(uris[i]);
                }
            }
        });
        context.start();
    }

    private List<HealthCheck.Result> results() {
        return HealthCheckHelper.invoke(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:waba")).toList();
    }

    private List<String> ids() {
        return results().stream().map(result -> result.getCheck().getId()).toList();
    }

    @Test
    void showsEachChannelWhereTheEndpointNamesNone() throws Exception {
        start("waba:send");

        assertThat(ids()).containsExactlyInAnyOrder("producer:waba-sales", "producer:waba-support");
        assertThat(results()).filteredOn(result -> result.getState() == HealthCheck.State.DOWN).singleElement()
                .satisfies(result -> assertThat(result.getCheck().getId()).isEqualTo("producer:waba-sales"));
    }

    @Test
    void showsTheDefaultNumberToo() throws Exception {
        waba.getConfiguration().setApiKey(SIMULATOR.key());
        start("waba:send");

        assertThat(ids()).containsExactlyInAnyOrder("producer:waba-default", "producer:waba-sales", "producer:waba-support");
    }

    @Test
    void showsANumberOnceHoweverManyEndpointsUseIt() throws Exception {
        start("waba:send", "waba:send?to=4915550001111", "waba:health", "waba:send?channel=sales", "waba:inbox?action=status");

        assertThat(ids()).containsExactlyInAnyOrder("producer:waba-sales", "producer:waba-support");
        results();
        assertThat(SIMULATOR.simulator().requests()).filteredOn(request -> request.path().equals("/v1/health")).hasSize(2);
    }

    @Test
    void showsTheOwnChannelAloneWhereTheEndpointNamesIt() throws Exception {
        start("waba:send?channel=sales");

        assertThat(ids()).containsExactly("producer:waba-sales");
    }

    @Test
    void forgetsANumberWithTheLastEndpointThatUsesIt() throws Exception {
        start("waba:send?channel=sales", "waba:read?channel=sales");

        context.getRouteController().stopRoute("route0");
        assertThat(ids()).containsExactly("producer:waba-sales");

        context.getRouteController().stopRoute("route1");
        assertThat(ids()).isEmpty();
    }
}
