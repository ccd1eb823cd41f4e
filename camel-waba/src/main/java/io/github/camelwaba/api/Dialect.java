package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * What differs between hostings: paths and the JSON of a message. Nothing else in the component asks for the hosting.
 */
public interface Dialect {

    static Dialect of(Hosting hosting) {
        return switch (hosting) {
            case ON_PREMISE -> new OnPremiseDialect();
        };
    }

    /** The payload of a message to that recipient. */
    ObjectNode message(WabaMessage message, String recipient);

    /** A payload that the caller wrote: gets the recipient, and whatever else the hosting demands of every message. */
    ObjectNode rawMessage(ObjectNode payload, String recipient);

    String messagesPath();

    String webhookPath();

    String phoneNumberPath();

    String healthPath();
}
