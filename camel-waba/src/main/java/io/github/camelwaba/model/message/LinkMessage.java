package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * Words with a button that opens a page (Meta, Messages reference: interactive object, cta_url).
 */
public final class LinkMessage extends InteractiveMessage<LinkMessage> {

    /** Meta, Messages reference: interactive object, cta_url, display_text, at most 20 characters. */
    public static final int MAX_DISPLAY_TEXT = 20;

    private static final String PARAMETERS = "interactive.action.parameters.";

    private LinkMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_CTA_URL, state);
    }

    /**
     * @param  body                    the words
     * @param  displayText             what the button says
     * @param  url                     the page, with http or https
     * @return                         the message
     * @throws InvalidMessageException if words or button are empty or too long, or the page is not http or https
     */
    public static LinkMessage of(String body, String displayText, String url) {
        return new LinkMessage(state(MessageKind.INTERACTIVE_CTA_URL, body, action(displayText, url)));
    }

    static ObjectNode action(String displayText, String url) {
        return action("cta_url", WabaJson.object()
                .put("display_text", Checks.text(PARAMETERS + "display_text", displayText, MAX_DISPLAY_TEXT,
                        "give one or two words"))
                .put("url", Checks.webAddress(PARAMETERS + "url", url, "give the address of a page")));
    }

    /**
     * @param  header                  what stands above the words
     * @return                         the message with it
     * @throws InvalidMessageException if it is missing
     */
    public LinkMessage header(InteractiveHeader header) {
        return headed(header);
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public LinkMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    LinkMessage copy(MessageState changed) {
        return new LinkMessage(changed);
    }
}
