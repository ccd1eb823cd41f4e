package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

import io.github.camelwaba.model.WabaJson;

/**
 * Words with a button that opens a list to choose from (Meta, Messages reference: interactive object, list):
 *
 * <pre>
 * ListMessage.of("Pick a slot", "Slots", ListSection.untitled(ListRow.of("s-09", "09:00").description("2 left")))
 * </pre>
 */
public final class ListMessage extends InteractiveMessage<ListMessage> {

    /** Meta, Messages reference: interactive object, list, body text, at most 4096 characters. */
    public static final int MAX_BODY = 4096;
    /** Meta, Messages reference: interactive object, list, button, at most 20 characters. */
    public static final int MAX_BUTTON = 20;
    /** Meta, Messages reference: interactive object, list, 1 to 10 sections. */
    public static final int MAX_SECTIONS = 10;
    /** Meta, Messages reference: interactive object, list, 1 to 10 rows in all sections together. */
    public static final int MAX_ROWS = 10;

    private ListMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_LIST, state);
    }

    /**
     * @param  body                    the words
     * @param  button                  what the button says
     * @param  sections                the sections, in their order
     * @return                         the message
     * @throws InvalidMessageException if the words or the button are empty or too long, if there is no section or more than
     *                                 {@link #MAX_SECTIONS}, more than {@link #MAX_ROWS} rows, a section without a title among
     *                                 several, or two rows with the same id
     */
    public static ListMessage of(String body, String button, ListSection... sections) {
        return of(body, button, Arrays.asList(sections));
    }

    /**
     * As {@link #of(String, String, ListSection...)}.
     *
     * @param  body                    the words
     * @param  button                  what the button says
     * @param  sections                the sections, in their order
     * @return                         the message
     * @throws InvalidMessageException if there is something wrong with the words, the button or the sections
     */
    public static ListMessage of(String body, String button, List<ListSection> sections) {
        Checks.text("interactive.action.button", button, MAX_BUTTON, "give one or two words");
        List<ListSection> all = Checks.items(ListSection.FIELD, sections, 1, MAX_SECTIONS,
                "put the choices into fewer sections");
        if (all.size() > 1 && all.stream().anyMatch(section -> section.title() == null)) {
            throw new InvalidMessageException(ListSection.FIELD + ".title",
                    "must not be empty: give every section one where there are several");
        }
        List<ListRow> rows = all.stream().flatMap(section -> section.rows().stream()).toList();
        Checks.items(ListSection.FIELD + ".rows", rows, 1, MAX_ROWS, "leave some out, or ask in two steps");
        Checks.distinct(ListSection.FIELD + ".rows.id", rows, ListRow::id, "give every row an id of its own");
        return new ListMessage(state(MessageKind.INTERACTIVE_LIST, body, MAX_BODY,
                WabaJson.object().put("button", button).set("sections", MessagePart.array(all))));
    }

    /**
     * @param  header                  what stands above the words: a list can have a text there only
     * @return                         the message with it
     * @throws InvalidMessageException if it is empty or longer than {@link InteractiveHeader#MAX_TEXT} characters
     */
    public ListMessage header(String header) {
        return headed(InteractiveHeader.text(header));
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public ListMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    ListMessage copy(MessageState changed) {
        return new ListMessage(changed);
    }
}
