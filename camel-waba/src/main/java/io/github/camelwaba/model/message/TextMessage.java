package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A text.
 *
 * @param body       the text
 * @param previewUrl whether the first link in the text is shown with a preview. Not part of {@link #content()}: On-Premise has
 *                   {@code preview_url} beside {@code text}, Cloud inside (Meta, Messages reference: text object)
 */
public record TextMessage(String body, boolean previewUrl) implements WabaMessage {

    /** Meta, Messages reference: text body, 1 to 4096 characters. */
    public static final int MAX_BODY = 4096;

    private static final String BODY = "text.body";

    /**
     * @throws InvalidMessageException if the text is empty or white space only, or longer than {@link #MAX_BODY} characters
     */
    public TextMessage {
        Checks.present(BODY, body, "give it 1 to " + MAX_BODY + " characters");
        Checks.atMost(BODY, body, MAX_BODY, "shorten it, or send it in parts");
    }

    /**
     * @param  body                    the text
     * @return                         a message without a preview of links
     * @throws InvalidMessageException if the text is empty or white space only, or longer than {@link #MAX_BODY} characters
     */
    public static TextMessage of(String body) {
        return new TextMessage(body, false);
    }

    /**
     * @param  preview whether the first link in the text is shown with a preview
     * @return         the same text with this setting
     */
    public TextMessage withPreviewUrl(boolean preview) {
        return new TextMessage(body, preview);
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public ObjectNode content() {
        ObjectNode message = WabaJson.object().put("type", type());
        message.putObject("text").put("body", body);
        return message;
    }

    @Override
    public String toString() {
        return "TextMessage[]";
    }
}
