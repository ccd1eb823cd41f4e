package io.github.camelwaba.simulator.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Template;

/** How one hosting of 360dialog writes its webhook payloads; what a second hosting has to bring. */
public interface Payloads {

    /** A message of a customer. */
    ObjectNode inbound(NumberState number, Chat chat, ObjectNode message);

    /** A status of a sent message; a conversation only where that hosting names one. */
    ObjectNode status(NumberState number, Chat chat, Entry entry, String status, Instant at);

    /** Why a sent message failed because the customer's 24-hour window is closed. */
    ObjectNode windowClosed();

    /** Results of a contact check that was not waited for. */
    ObjectNode contacts(NumberState number, List<ObjectNode> results);

    /** Several payloads as one. */
    ObjectNode merge(List<ObjectNode> payloads);

    /** A fresh id of a message, by its direction. */
    String messageId(Chat chat, boolean fromCustomer);

    /** A customer's message with a file: only its type and content, everything else is added. */
    ObjectNode media(NumberState number, String kind, Media media);

    /** A message of a customer that this hosting may have no words for, such as a reaction or an edit. */
    default ObjectNode act(NumberState number, Chat chat, ObjectNode message) {
        return inbound(number, chat, message);
    }

    /** Why an accepted message cannot be delivered, if so. */
    default Optional<ObjectNode> undeliverable(NumberState number, Chat chat, ObjectNode request) {
        return Optional.empty();
    }

    /** News of a template's state, where this hosting posts them. */
    default Optional<ObjectNode> templateStatus(NumberState number, Template template) {
        return Optional.empty();
    }
}
