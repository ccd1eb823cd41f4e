package io.github.camelwaba.model.content;

import io.github.camelwaba.model.SafeText;

/**
 * WhatsApp itself does not hand the content over: a disappearing message, or a kind that the API does not support. The errors
 * of the message tell more.
 *
 * @param type {@code ephemeral}, {@code unknown} or {@code unsupported}
 * @param kind the kind of message that is not supported, such as {@code poll}, or null; Cloud only
 */
public record UnsupportedContent(String type, String kind) implements MessageContent {

    @Override
    public String toString() {
        return "UnsupportedContent[type=" + SafeText.word(type) + "]";
    }
}
