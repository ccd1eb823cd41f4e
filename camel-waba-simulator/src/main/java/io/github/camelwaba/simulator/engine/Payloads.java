package io.github.camelwaba.simulator.engine;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.NumberState;

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
    String messageId(boolean fromCustomer);
}
