package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A queue between two nodes, as strict as they come: of a message it carries the bytes and the group, and nothing else. The
 * node behind it is a context of its own, which reads from {@link #QUEUE}.
 */
final class Broker implements Processor, AutoCloseable {

    static final String QUEUE = "direct:queue";

    /** The bodies and the headers that were sent to it. */
    final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();
    /** What the node behind it made of each message. */
    final List<Exchange> done = new CopyOnWriteArrayList<>();

    private CamelContext worker;

    /** Starts the node behind it. */
    void start(Consumer<WabaComponent> options, RouteBuilder routes) throws Exception {
        worker = new DefaultCamelContext();
        options.accept(worker.getComponent("waba", WabaComponent.class));
        worker.addRoutes(routes);
        worker.start();
    }

    @Override
    public void process(Exchange exchange) {
        bodies.add(exchange.getMessage().getBody(byte[].class));
        headers.add(Map.copyOf(exchange.getMessage().getHeaders()));
        carry(exchange.getMessage().getBody(byte[].class), exchange.getMessage().getHeader("JMSXGroupID", String.class));
    }

    /** Delivers a body to the node behind it. */
    Exchange carry(Object body, String group) {
        Exchange carried = worker.createProducerTemplate().send(QUEUE, delivery -> {
            delivery.getMessage().setBody(body);
            if (group != null) {
                delivery.getMessage().setHeader("JMSXGroupID", group);
            }
        });
        done.add(carried);
        return carried;
    }

    String text(int index) {
        return new String(bodies.get(index), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.stop();
        }
    }
}
