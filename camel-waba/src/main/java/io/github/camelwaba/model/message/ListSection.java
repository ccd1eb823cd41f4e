package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * Rows of a list that belong together (Meta, Messages reference: interactive object, section).
 */
public final class ListSection extends MessagePart {

    /** Meta, Messages reference: section title, at most 24 characters. */
    public static final int MAX_TITLE = 24;

    static final String FIELD = "interactive.action.sections";

    private final String title;
    private final List<ListRow> rows;

    private ListSection(String title, List<ListRow> rows) {
        super(json(title, rows));
        this.title = title;
        this.rows = rows;
    }

    /**
     * @param  title                   what stands above the rows
     * @param  rows                    the rows, in their order
     * @return                         the section
     * @throws InvalidMessageException if the title is empty or too long, or if there is no row, or more than a list may have
     */
    public static ListSection of(String title, ListRow... rows) {
        return of(title, Arrays.asList(rows));
    }

    /**
     * As {@link #of(String, ListRow...)}.
     *
     * @param  title                   what stands above the rows
     * @param  rows                    the rows, in their order
     * @return                         the section
     * @throws InvalidMessageException if there is something wrong with the title or the rows
     */
    public static ListSection of(String title, List<ListRow> rows) {
        Checks.text(FIELD + ".title", title, MAX_TITLE, "shorten it");
        return new ListSection(title, rows(rows));
    }

    /**
     * @param  rows                    the rows, in their order
     * @return                         a section without a title, which has to be the only one of its list
     * @throws InvalidMessageException if there is no row, or more than a list may have
     */
    public static ListSection untitled(ListRow... rows) {
        return untitled(Arrays.asList(rows));
    }

    /**
     * As {@link #untitled(ListRow...)}.
     *
     * @param  rows                    the rows, in their order
     * @return                         a section without a title, which has to be the only one of its list
     * @throws InvalidMessageException if there is no row, or more than a list may have
     */
    public static ListSection untitled(List<ListRow> rows) {
        return new ListSection(null, rows(rows));
    }

    private static List<ListRow> rows(List<ListRow> rows) {
        return Checks.items(FIELD + ".rows", rows, 1, ListMessage.MAX_ROWS, "leave some out, or ask in two steps");
    }

    private static ObjectNode json(String title, List<ListRow> rows) {
        ObjectNode json = WabaJson.object();
        if (title != null) {
            json.put("title", title);
        }
        return json.set("rows", array(rows));
    }

    String title() {
        return title;
    }

    List<ListRow> rows() {
        return rows;
    }
}
