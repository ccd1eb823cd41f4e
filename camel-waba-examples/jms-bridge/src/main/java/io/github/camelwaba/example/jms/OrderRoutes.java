package io.github.camelwaba.example.jms;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;

import static io.github.camelwaba.example.jms.Queues.ID;
import static io.github.camelwaba.example.jms.Queues.jms;

/**
 * The order system: takes each order once, and answers it.
 */
public class OrderRoutes extends RouteBuilder {

    private final Orders orders;
    private final IdempotentRepository taken;

    /**
     * @param taken the keys of the events that were dealt with
     */
    public OrderRoutes(Orders orders, IdempotentRepository taken) {
        this.orders = orders;
        this.taken = taken;
    }

    @Override
    public void configure() {
        from("direct:order").routeId("order").errorHandler(noErrorHandler())
                .filter(header(WabaConstants.TEXT).isNotNull())
                // never eager: a key that is there before the work is done is an order lost in a crash
                .idempotentConsumer(header(WabaConstants.KEY), taken).eager(false).completionEager(true)
                .process(e -> orders.take(key(e), e.getMessage().getHeader(WabaConstants.TEXT, String.class)))
                .end()
                // each time, under the same id: the first answer may not have been committed, and a second is not sent
                .process(this::answer)
                // as text, which a broker's console shows
                .marshal().json().convertBodyTo(String.class)
                .to(jms(Queues.OUT));
    }

    private void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        String key = key(exchange);
        message.setHeader(ID, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
        message.setBody(new Answer(message.getHeader(WabaConstants.FROM, String.class), orders.answer(key)));
    }

    private static String key(Exchange exchange) {
        return exchange.getMessage().getHeader(WabaConstants.KEY, String.class);
    }
}
