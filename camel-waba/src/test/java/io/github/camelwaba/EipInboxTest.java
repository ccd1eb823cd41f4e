package io.github.camelwaba;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * <code>waba:inbox</code> works in each of Camel's patterns.
 */
class EipInboxTest extends WabaTestSupport {

    private final List<Exchange> asked = new CopyOnWriteArrayList<>();

    static List<EipShape> shapes() {
        return EipShape.all();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof ExchangeSentEvent sent && sent.getEndpoint() instanceof WabaEndpoint) {
                    asked.add(sent.getExchange());
                }
            }
        });
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                from("waba:webhook?allowUnauthenticated=true").to("mock:in");
                for (EipShape shape : shapes()) {
                    shape.addTo(getContext(), "waba:inbox?action=status");
                }
            }
        };
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void tellsHowTheInboxIsDoing(EipShape shape) {
        Exchange exchange = template.request(shape.in(), any -> any.getMessage().setBody("Hi"));

        assertThat(exchange.getException()).isNull();
        await().untilAsserted(() -> assertThat(asked).hasSize(shape.calls()));
        assertThat(asked).allSatisfy(call -> assertThat(call.getException()).isNull());
    }
}
