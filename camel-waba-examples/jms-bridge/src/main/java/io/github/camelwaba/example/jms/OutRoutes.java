package io.github.camelwaba.example.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.config.WabaConstants;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.PropertyInject;
import org.apache.camel.builder.RouteBuilder;

import static io.github.camelwaba.example.jms.Queues.ID;
import static io.github.camelwaba.example.jms.Queues.jms;

/**
 * From the queue to WhatsApp. An answer is sent once: what was certainly not sent is sent again or set aside as dead, what may
 * have been sent is parked.
 */
public class OutRoutes extends RouteBuilder {

    private final SendLedger ledger;

    @PropertyInject("bridge.max-attempts")
    private int maxAttempts;
    @PropertyInject("camel.component.waba.hosting")
    private String hosting;

    public OutRoutes(SendLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void configure() {
        from(jms(Queues.OUT) + "?concurrentConsumers={{bridge.consumers}}").routeId("out")
                // may have been sent: never again by itself
                .onException(WabaOutcomeUnknownException.class).handled(true).useOriginalMessage()
                .process(OutRoutes::explain).to("direct:park")
                .end()
                // was not sent, and may be sent later: rolled back, the broker delivers it again
                .onException(WabaException.class).onWhen(this::isTriedAgain)
                .logExhausted(false)
                .process(e -> ledger.forget(id(e)))
                .end()
                // was not sent, and never will be as it is
                .onException(WabaException.class, NoAnswerException.class, JsonProcessingException.class).handled(true)
                .useOriginalMessage()
                .process(e -> ledger.forget(id(e)))
                .process(OutRoutes::explain).to(jms(Queues.DEAD))
                .end()

                .process(OutRoutes::checkId)
                .idempotentConsumer(header(ID), ledger.begun()).removeOnFailure(false).skipDuplicate(false)
                .choice()
                // it was sent, or whoever began it did not come to say how it ended: what is known settles it
                .when(exchangeProperty(Exchange.DUPLICATE_MESSAGE)).to("direct:park")
                .otherwise().to("direct:send");

        from("direct:send").routeId("send").errorHandler(noErrorHandler())
                .unmarshal().json(Answer.class)
                .process(this::message)
                .to("waba:send")
                .process(e -> ledger.sent(id(e)));

        from("direct:park").routeId("park").errorHandler(noErrorHandler())
                .to(jms(Queues.PARKED))
                // that it was sent may be known already
                .setBody(constant((Object) null)).to(jms(Queues.SETTLE));

        from(jms(Queues.RESEND)).routeId("resend")
                .onException(NoAnswerException.class).handled(true)
                .process(OutRoutes::explain).to(jms(Queues.DEAD))
                .end()
                .process(OutRoutes::checkId)
                .process(e -> ledger.forget(id(e)))
                .removeHeaders("WabaError*")
                .to(jms(Queues.OUT));
    }

    private void message(Exchange exchange) {
        Message message = exchange.getMessage();
        Answer answer = message.getBody(Answer.class);
        if (answer == null) {
            throw new NoAnswerException("The message is empty. Put an answer into it, as JSON");
        }
        message.setHeader(WabaConstants.TO, answer.to());
        // comes back with each status; On-Premise has nothing of the kind, and refuses it
        if ("cloud".equals(hosting)) {
            message.setHeader(WabaConstants.CALLBACK_DATA, id(exchange));
        }
        message.setBody(answer.text());
    }

    // attempts as the broker counts them, which moves it to the dead letters by itself one attempt later
    private boolean isTriedAgain(Exchange exchange) {
        Advice advice = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, WabaException.class).getAdvice();
        return (advice == Advice.RETRY || advice == Advice.RETRY_LATER)
                && exchange.getMessage().getHeader("JMSXDeliveryCount", 1, Integer.class) < maxAttempts;
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader(ID, String.class);
    }

    private static void checkId(Exchange exchange) {
        if (!SendLedger.isId(id(exchange))) {
            throw new NoAnswerException(
                    "The message has no id. Put one of letters, digits and hyphens, up to 64, into JMSCorrelationID");
        }
    }

    // no texts: an exception's message may quote what was parsed
    private static void explain(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Message message = exchange.getMessage();
        message.setHeader(Queues.ERROR_KIND, failure.getClass().getSimpleName());
        if (failure instanceof WabaException refusal) {
            message.setHeader(Queues.ERROR_STATUS, refusal.getHttpResponseCode());
            if (refusal.getCode() != null) {
                message.setHeader(Queues.ERROR_CODE, refusal.getCode());
            }
            message.setHeader(Queues.ERROR_ADVICE, refusal.getAdvice().name());
        }
    }

    /** What is no answer of ours. */
    static final class NoAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String message) {
            super(message);
        }
    }
}
