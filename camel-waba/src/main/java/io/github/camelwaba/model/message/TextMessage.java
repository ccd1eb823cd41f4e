package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * A text (Meta, Messages reference: text object).
 */
public final class TextMessage extends QuotingMessage<TextMessage> {

    /** Meta, Messages reference: text body, 1 to 4096 characters. */
    public static final int MAX_BODY = 4096;

    private static final String BODY = "text.body";

    private final boolean previewUrl;

    private TextMessage(MessageState state, boolean previewUrl) {
        super(MessageKind.TEXT, state);
        this.previewUrl = previewUrl;
    }

    /**
     * @param  body                    the text
     * @return                         a message without a preview of links
     * @throws InvalidMessageException if the text is empty or white space only, or longer than {@link #MAX_BODY} characters
     */
    public static TextMessage of(String body) {
        Checks.present(BODY, body, "give it 1 to " + MAX_BODY + " characters");
        Checks.atMost(BODY, body, MAX_BODY, "shorten it, or send it in parts");
        return new TextMessage(MessageState.of(WabaJson.object().put("body", body)), false);
    }

    /**
     * @param  preview whether the first link in the text is shown with a preview; it has to begin with http:// or https://
     * @return         the same text with this setting
     */
    public TextMessage withPreviewUrl(boolean preview) {
        return new TextMessage(state(), preview);
    }

    /**
     * @return the text
     */
    public String body() {
        return state().body().get("body").textValue();
    }

    /**
     * @return whether the first link in the text is shown with a preview. Not part of {@link #content()}: On-Premise has
     *         {@code preview_url} beside {@code text}, Cloud inside
     */
    public boolean previewUrl() {
        return previewUrl;
    }

    @Override
    TextMessage copy(MessageState changed) {
        return new TextMessage(changed, previewUrl);
    }

    @Override
    Object beside() {
        return previewUrl;
    }
}
