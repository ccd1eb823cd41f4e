package io.github.camelwaba.producer;

import java.util.function.Supplier;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.ApiError;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.config.WabaAction;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.config.WabaOperation;
import io.github.camelwaba.inbox.InboxAdmin;
import io.github.camelwaba.inbox.InboxUnavailableException;
import io.github.camelwaba.inbox.journal.JournalException;
import io.github.camelwaba.inbox.journal.UnreadableEntryException;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * <code>waba:inbox</code>: looks into the inbox of a webhook, lists its dead events, has them run again or dropped, and erases
 * what it holds about a person. It calls no API and needs no key. The number of events that something was done to becomes the
 * body.
 */
public final class InboxOperation implements ProducerOperation {

    private static final String ALL = "all";
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1000;

    private final Supplier<InboxAdmin> inbox;
    private final WabaAction action;

    public InboxOperation(Supplier<InboxAdmin> inbox, WabaAction action) {
        this.inbox = inbox;
        this.action = action;
    }

    @Override
    public void process(Exchange exchange) {
        try {
            exchange.getMessage().setBody(result(exchange.getMessage()));
        } catch (InboxUnavailableException e) {
            throw new WabaTransientException(
                    "waba:inbox: " + e.getMessage() + ". What was asked for may still be done", ApiError.NONE, Advice.RETRY,
                    null,
                    e);
        } catch (JournalException e) {
            throw new WabaException("waba:inbox: " + e.getMessage(), ApiError.NONE, Advice.RETRY_LATER, null, e);
        } catch (UnreadableEntryException e) {
            throw new WabaException("waba:inbox: " + e.getMessage(), ApiError.NONE, Advice.NEVER, null, e);
        }
    }

    private Object result(Message message) {
        return switch (action) {
            case STATUS -> inbox.get().status();
            case LIST_DEAD -> inbox.get().listDead(
                    Math.min(MOST, NumberHeader.of(message, WabaConstants.LIMIT, 1, DEFAULT_LIMIT)),
                    NumberHeader.of(message, WabaConstants.OFFSET, 0, 0));
            case REPLAY -> inbox.get().replay(deadLetterId(message));
            case DISCARD -> inbox.get().discard(deadLetterId(message));
            case ERASE -> inbox.get().erase(person(message));
            default -> throw action.notOf(WabaOperation.INBOX);
        };
    }

    private Long deadLetterId(Message message) {
        Object header = message.getHeader(WabaConstants.DEAD_LETTER_ID);
        String id = header == null ? "" : header.toString().trim();
        if (ALL.equalsIgnoreCase(id)) {
            return null;
        }
        try {
            return Long.valueOf(id);
        } catch (NumberFormatException e) {
            throw new WabaRequestException(
                    "The header " + WabaConstants.DEAD_LETTER_ID + " is missing or no id. Set it to the id "
                            + "of a dead event, as action=listDead has it, or to " + ALL);
        }
    }

    private static String person(Message message) {
        String person = message.getHeader(WabaConstants.CHAT, "", String.class).trim();
        String digits = ChannelResolver.digits(person);
        String id = digits == null ? person : digits;
        if (id.isEmpty()) {
            throw new WabaRequestException(
                    "The header " + WabaConstants.CHAT + " is missing. Set it to the phone number or the "
                            + "business-scoped user id of the person whose data is to be erased");
        }
        return id;
    }
}
