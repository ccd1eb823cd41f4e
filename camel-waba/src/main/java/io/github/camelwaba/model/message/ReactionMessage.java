package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * An emoji on a message of at most 30 days ago (Meta, Messages reference: reaction object). It is no answer itself and has no
 * statuses but {@code sent}.
 */
public final class ReactionMessage extends BaseMessage<ReactionMessage> {

    private ReactionMessage(MessageState state) {
        super(MessageKind.REACTION, state);
    }

    /**
     * @param  messageId               the message to react to
     * @param  emoji                   one emoji, which takes the place of an earlier one
     * @return                         the reaction
     * @throws InvalidMessageException if one of both is empty
     */
    public static ReactionMessage to(String messageId, String emoji) {
        return of(messageId, Checks.present("reaction.emoji", emoji, "give one emoji, or remove the reaction"));
    }

    /**
     * @param  messageId               the message that was reacted to
     * @return                         the reaction's removal
     * @throws InvalidMessageException if the id is empty
     */
    public static ReactionMessage remove(String messageId) {
        return of(messageId, "");
    }

    private static ReactionMessage of(String messageId, String emoji) {
        return new ReactionMessage(MessageState.of(WabaJson.object()
                .put("message_id", Checks.present("reaction.message_id", messageId, "give the id of the message to react to"))
                .put("emoji", emoji)));
    }

    @Override
    ReactionMessage copy(MessageState changed) {
        return new ReactionMessage(changed);
    }
}
