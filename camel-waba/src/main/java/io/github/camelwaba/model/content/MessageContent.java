package io.github.camelwaba.model.content;

/**
 * What an inbound message says (360dialog, On-Premise: webhook payload; Meta, On-Premises reference and Cloud API: Webhooks,
 * messages). A kind that this version does not know, or one that is not shaped as documented, is {@link UnknownContent}.
 */
public sealed interface MessageContent
        permits TextContent, MediaContent, LocationContent, ContactsContent, ButtonContent, ButtonReplyContent,
        ListReplyContent, FlowReplyContent, CallPermissionContent, OrderContent, ReactionContent, EditContent, RevokeContent,
        WelcomeContent, SystemContent, UnsupportedContent, UnknownContent {

    /**
     * @return the words a person reads in the chat: a text, a caption, the title of what was tapped, what the
     *         chat shows for a form; null where there are none
     */
    default String text() {
        return null;
    }

    /**
     * @return the id of the earlier message that was edited or taken back; null for a message that is new
     */
    default String originalMessageId() {
        return null;
    }
}
