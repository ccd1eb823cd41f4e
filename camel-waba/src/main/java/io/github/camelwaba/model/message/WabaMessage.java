package io.github.camelwaba.model.message;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message to send. It cannot change once it is made, and can be sent any number of times, to anybody, on any hosting that has
 * its {@link #kind()} and its {@link #features()}. A later version can add kinds: end a {@code switch} with a default.
 */
public sealed interface WabaMessage permits BaseMessage {

    /**
     * @return the kind of message
     */
    MessageKind kind();

    /**
     * @return the kind of message, as the API's JSON has it
     */
    default String type() {
        return kind().type();
    }

    /**
     * @return which interactive message it is, as the API's JSON has it; null for all others
     */
    default String interactiveType() {
        return kind().interactiveType();
    }

    /**
     * @return what in this message not every hosting has, beside its kind; unmodifiable
     */
    Set<MessageFeature> features();

    /**
     * @return the id of the message that this one answers, or null. Not part of {@link #content()}: only Cloud has it
     */
    String replyTo();

    /**
     * @return what comes back with every status of this message, or null. Not part of {@link #content()}: only Cloud has it
     */
    String callbackData();

    /**
     * The message as JSON, in the form that all hostings share: without the recipient, and without what one hosting has in
     * another place than the other, or has not. Such parts have accessors of their own.
     *
     * @return a new object with {@code type} and the object of this type; the caller may change it
     */
    ObjectNode content();
}
