package io.github.camelwaba.simulator;

import java.util.List;

import io.github.camelwaba.simulator.faults.Fault;
import io.github.camelwaba.simulator.faults.FaultBook;

/** What shall go wrong. Faults are armed until they have happened as often as was said, or are taken back. */
public final class Faults {
    private final FaultBook book;

    Faults(FaultBook book) {
        this.book = book;
    }

    /** Begins a fault of the next API call, whichever it is. */
    public CallFault onCall() {
        return new CallFault(this, "", "");
    }

    /** Begins a fault of the next API call of this method whose path begins like this, as in {@code /v1/messages}. */
    public CallFault onCall(String method, String path) {
        return new CallFault(this, method, path);
    }

    /** Begins a fault of the next webhook delivery. */
    public WebhookFault onWebhook() {
        return new WebhookFault(this);
    }

    /** Kinds of the armed faults, in the order in which they were armed. */
    public List<String> armed() {
        return book.all().stream().map(each -> each.fault().kind().label()).toList();
    }

    /** Takes a fault back; false when it was not armed any more. */
    public boolean remove(String id) {
        return book.disarm(id);
    }

    public void clear() {
        book.clear();
    }

    String arm(Fault fault) {
        return book.arm(fault);
    }
}
