package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * One choice of a list (Meta, Messages reference: interactive object, section, row).
 */
public final class ListRow extends MessagePart {

    /** Meta, Messages reference: row id, at most 200 characters. */
    public static final int MAX_ID = 200;
    /** Meta, Messages reference: row title, at most 24 characters. */
    public static final int MAX_TITLE = 24;
    /** Meta, Messages reference: row description, at most 72 characters. */
    public static final int MAX_DESCRIPTION = 72;

    private static final String FIELD = "interactive.action.sections.rows.";

    private ListRow(ObjectNode json) {
        super(json);
    }

    /**
     * @param  id                      what comes back when it is chosen
     * @param  title                   what the row says
     * @return                         the row
     * @throws InvalidMessageException if one of both is empty or too long
     */
    public static ListRow of(String id, String title) {
        return new ListRow(WabaJson.object()
                .put("id", Checks.text(FIELD + "id", id, MAX_ID, "give a short key of your own"))
                .put("title", Checks.text(FIELD + "title", title, MAX_TITLE, "shorten it, or use the description")));
    }

    /**
     * @param  description             what stands below the title
     * @return                         the row with it
     * @throws InvalidMessageException if it is empty or longer than {@link #MAX_DESCRIPTION} characters
     */
    public ListRow description(String description) {
        return new ListRow(toJson().put("description",
                Checks.text(FIELD + "description", description, MAX_DESCRIPTION, "shorten it, or leave it out")));
    }

    String id() {
        return toJson().get("id").textValue();
    }
}
