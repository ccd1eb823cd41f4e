package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message to send. It cannot change once it is made, and can be sent any number of times, to anybody, on any hosting. A
 * later version can add kinds: end a {@code switch} with a default.
 */
public sealed interface WabaMessage permits TextMessage, TemplateMessage {

    /**
     * @return the kind of message, as the API's JSON has it
     */
    String type();

    /**
     * The message as JSON, in the form that all hostings share: without the recipient, and without what one hosting has in
     * another place than the other, or has not. Such parts have accessors of their own.
     *
     * @return a new object with {@code type} and the object of this type; the caller may change it
     */
    ObjectNode content();
}
