package io.github.camelwaba;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.CamelContextAware;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * <code>waba:send</code> works in each of Camel's patterns.
 */
class EipSendTest extends EipTestSupport {

    @ParameterizedTest
    @MethodSource("shapes")
    void sends(EipShape shape) throws Exception {
        shape.addTo(context, SEND);
        context.start();

        assertSends(shape, shape.calls());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sendsFromANumberThatIsChecked(EipShape shape) throws Exception {
        waba.getConfiguration().setPhoneNumber(SIMULATOR.number().phoneNumber());
        shape.addTo(context, SEND);
        context.start();

        assertSends(shape, shape.calls());
    }

    // what is made for each exchange has no health check before it is used
    static List<EipShape> madeAtStart() {
        return startedEarly().stream().filter(shape -> !shape.name().equals("splitWithToD")).toList();
    }

    @ParameterizedTest
    @MethodSource("madeAtStart")
    void hasTheHealthCheckOfItsNumber(EipShape shape) throws Exception {
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry();
        registry.setCamelContext(context);
        HealthCheckRepository producers = (HealthCheckRepository) registry.resolveById("producers");
        CamelContextAware.trySetCamelContext(producers, context);
        producers.setEnabled(true);
        registry.register(producers);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        shape.addTo(context, SEND);
        context.start();

        assertThat(HealthCheckHelper.invoke(context, "full"))
                .extracting(result -> result.getCheck().getId()).contains("producer:waba-default");
    }

    private void assertSends(EipShape shape, int expected) {
        assertThat(run(shape)).isNull();
        // some send after the exchange is done
        await().untilAsserted(() -> assertThat(SIMULATOR.number().sentMessages()).hasSize(expected));
        assertThat(SIMULATOR.simulator().requests()).filteredOn(request -> request.method().equals("POST")).hasSize(expected);
    }
}
