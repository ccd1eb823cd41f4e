package io.github.camelwaba.example.jms;

import java.util.regex.Pattern;

import org.apache.camel.spi.IdempotentRepository;

/**
 * Remembers of each answer whether a send was begun, and how it ended. It is written before and after the call, outside of the
 * JMS transaction: what a rollback or a crash undoes must not undo this.
 */
public final class SendLedger {

    // what goes into a JMS selector
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final IdempotentRepository begun;
    private final IdempotentRepository sent;
    private final IdempotentRepository failed;

    SendLedger(Database database) {
        begun = database.keys("send-begun");
        sent = database.keys("send-sent");
        failed = database.keys("send-failed");
    }

    /** Whether this can be the id of an answer. */
    static boolean isId(String id) {
        return id != null && ID.matcher(id).matches();
    }

    /** Ids of which the send was begun, for an idempotentConsumer. */
    IdempotentRepository begun() {
        return begun;
    }

    boolean isBegun(String id) {
        return begun.contains(id);
    }

    boolean isSent(String id) {
        return sent.contains(id);
    }

    boolean isFailed(String id) {
        return failed.contains(id);
    }

    /** 360dialog or a status says that it was sent. */
    void sent(String id) {
        sent.add(id);
    }

    /** A status says that WhatsApp gave up on it. */
    void failed(String id) {
        failed.add(id);
    }

    /** It was certainly not sent, or a human says to send it again. */
    void forget(String id) {
        sent.remove(id);
        failed.remove(id);
        begun.remove(id);
    }
}
