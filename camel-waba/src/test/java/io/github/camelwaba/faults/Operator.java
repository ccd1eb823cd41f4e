package io.github.camelwaba.faults;

import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.inbox.DeadEvent;
import io.github.camelwaba.model.event.MessageEvent;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Looks after the dead events without a pause: replays some and discards others; and erases one person's data again and
 * again, whose dead events it leaves to that. The ledger hears of each before and after.
 */
final class Operator extends RouteBuilder {

    private final ThreadLocal<LedgerClient> ledger;

    Operator(ThreadLocal<LedgerClient> ledger) {
        this.ledger = ledger;
    }

    @Override
    public void configure() {
        from("timer:dead?delay=0&period=100")
                .to("waba:inbox?action=listDead")
                .split(body())
                .process(this::settle);
        from("timer:erase?delay=0&period=300")
                .process(e -> tell(Kind.ERASING, String.valueOf(Traffic.ERASED_CHAT)))
                .setHeader("CamelWabaChat", constant(Traffic.phone(Traffic.ERASED_CHAT)))
                .to("waba:inbox?action=erase")
                .process(e -> tell(Kind.ERASED, String.valueOf(Traffic.ERASED_CHAT)));
    }

    private void settle(Exchange exchange) {
        DeadEvent dead = exchange.getMessage().getBody(DeadEvent.class);
        MessageEvent message = (MessageEvent) dead.event();
        if (Traffic.isOfErased(message.id())) {
            return;
        }
        boolean discard = Fate.in(message.text()) == Fate.DISCARDED;
        tell(discard ? Kind.DISCARDING : Kind.REPLAYING, message.id());
        Integer settled = getContext().createFluentProducerTemplate()
                .to("waba:inbox?action=" + (discard ? "discard" : "replay"))
                .withHeader("CamelWabaDeadLetterId", dead.id()).request(Integer.class);
        if (settled == 1) {
            tell(discard ? Kind.DISCARDED : Kind.REPLAYED, message.id());
        }
    }

    private void tell(Kind kind, String id) {
        ledger.get().put(LedgerLine.of(kind, id));
    }
}
