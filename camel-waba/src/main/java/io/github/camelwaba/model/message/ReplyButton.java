package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * A button that answers with its title (Meta, Messages reference: interactive object, reply button).
 */
public final class ReplyButton extends MessagePart {

    /** Meta, Messages reference: reply button title, at most 20 characters. */
    public static final int MAX_TITLE = 20;
    /** Meta, Messages reference: reply button id, at most 256 characters. */
    public static final int MAX_ID = 256;

    private static final String FIELD = "interactive.action.buttons.reply.";

    private final String id;
    private final String title;

    private ReplyButton(String id, String title) {
        super(WabaJson.object().put("type", "reply").set("reply", WabaJson.object().put("id", id).put("title", title)));
        this.id = id;
        this.title = title;
    }

    /**
     * @param  id                      what comes back when it is tapped
     * @param  title                   what the button says
     * @return                         the button
     * @throws InvalidMessageException if one of both is empty or too long
     */
    public static ReplyButton of(String id, String title) {
        return new ReplyButton(
                Checks.text(FIELD + "id", id, MAX_ID, "give a short key of your own"),
                Checks.text(FIELD + "title", title, MAX_TITLE, "give one or two words"));
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }
}
