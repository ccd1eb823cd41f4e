package io.github.camelwaba.model.message;

/**
 * A message that can answer another: the recipient sees that one quoted above it.
 *
 * @param <T> the type of the message
 */
public abstract sealed class QuotingMessage<T extends QuotingMessage<T>> extends BaseMessage<T>
        permits TextMessage, MediaMessage, LocationMessage, ContactsMessage, InteractiveMessage, TemplateMessage {

    QuotingMessage(MessageKind kind, MessageState state) {
        super(kind, state);
    }

    /**
     * @param  messageId               the message to answer. WhatsApp shows no quote above a template, nor of a message that
     *                                 was deleted or is older than about 30 days
     * @return                         the message as an answer to it; Cloud only
     * @throws InvalidMessageException if the id is empty
     */
    public T replyTo(String messageId) {
        return copy(state().replyingTo(
                Checks.present("context.message_id", messageId, "give the id of the message to answer, or leave it out")));
    }
}
