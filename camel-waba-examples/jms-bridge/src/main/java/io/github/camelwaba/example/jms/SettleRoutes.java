package io.github.camelwaba.example.jms;

import io.github.camelwaba.model.event.MessageStatus;
import io.github.camelwaba.model.event.StatusEvent;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

import static io.github.camelwaba.example.jms.Queues.ID;
import static io.github.camelwaba.example.jms.Queues.jms;

/**
 * Settles what was parked: a status that brings back the id of an answer tells whether it was sent.
 */
public class SettleRoutes extends RouteBuilder {

    private final SendLedger ledger;

    public SettleRoutes(SendLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void configure() {
        from("direct:status").routeId("status").errorHandler(noErrorHandler())
                .filter(this::tellsOfAnAnswer)
                .process(this::note)
                .to(jms(Queues.SETTLE));

        // whoever parks an answer puts its id here in the same transaction: what was said before is not missed
        from(jms(Queues.SETTLE)).routeId("settle")
                .filter(e -> ledger.isSent(id(e)) || ledger.isFailed(id(e)))
                .pollEnrich().simple(jms(Queues.PARKED) + "?selector=JMSCorrelationID='${header.JMSCorrelationID}'")
                .timeout(0).cacheSize(-1).aggregationStrategy((news, parked) -> parked == null ? news : parked)
                .filter(body().isNotNull())
                .filter(e -> ledger.isFailed(id(e)))
                .setHeader(Queues.ERROR_KIND, constant("Failed")).to(jms(Queues.DEAD))
                .end()
                // there may be a second copy
                .setBody(constant((Object) null)).to(jms(Queues.SETTLE));
    }

    // others send through this number too
    private boolean tellsOfAnAnswer(Exchange exchange) {
        StatusEvent status = exchange.getMessage().getBody(StatusEvent.class);
        return SendLedger.isId(status.callbackData()) && ledger.isBegun(status.callbackData());
    }

    private void note(Exchange exchange) {
        Message message = exchange.getMessage();
        StatusEvent status = message.getBody(StatusEvent.class);
        MessageStatus word = status.messageStatus();
        message.setHeader(ID, status.callbackData());
        message.setBody(null);
        if (word == MessageStatus.FAILED) {
            ledger.failed(status.callbackData());
            // for a human, should the answer itself be gone: it was taken, and failed later
            message.setBody(status.json().toString());
            status.errors().stream().findFirst().ifPresent(error -> message.setHeader(Queues.ERROR_CODE, error.code()));
        } else if (word.rank() > 0) {
            ledger.sent(status.callbackData());
        }
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader(ID, String.class);
    }
}
