package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

import io.github.camelwaba.model.WabaJson;

/**
 * Words with one to three buttons to answer by (Meta, Messages reference: interactive object, button):
 *
 * <pre>
 * ButtonsMessage.of("Shall we deliver?", ReplyButton.of("yes", "Yes"), ReplyButton.of("no", "No"))
 * </pre>
 */
public final class ButtonsMessage extends InteractiveMessage<ButtonsMessage> {

    /** Meta, Messages reference: interactive object, button, 1 to 3 buttons. */
    public static final int MAX_BUTTONS = 3;

    private static final String BUTTONS = "interactive.action.buttons";

    private ButtonsMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_BUTTON, state);
    }

    /**
     * @param  body                    the words
     * @param  buttons                 the buttons, in their order
     * @return                         the message
     * @throws InvalidMessageException if the words are empty or too long, if there is no button or more than
     *                                 {@link #MAX_BUTTONS}, or if two have the same id or title
     */
    public static ButtonsMessage of(String body, ReplyButton... buttons) {
        return of(body, Arrays.asList(buttons));
    }

    /**
     * As {@link #of(String, ReplyButton...)}.
     *
     * @param  body                    the words
     * @param  buttons                 the buttons, in their order
     * @return                         the message
     * @throws InvalidMessageException if there is something wrong with the words or the buttons
     */
    public static ButtonsMessage of(String body, List<ReplyButton> buttons) {
        List<ReplyButton> all = Checks.items(BUTTONS, buttons, 1, MAX_BUTTONS, "use a list for more choices");
        Checks.distinct(BUTTONS + ".reply.id", all, ReplyButton::id, "give every button an id of its own");
        Checks.distinct(BUTTONS + ".reply.title", all, ReplyButton::title, "give every button a title of its own");
        return new ButtonsMessage(state(MessageKind.INTERACTIVE_BUTTON, body,
                WabaJson.object().set("buttons", MessagePart.array(all))));
    }

    /**
     * @param  header                  what stands above the words
     * @return                         the message with it
     * @throws InvalidMessageException if it is missing
     */
    public ButtonsMessage header(InteractiveHeader header) {
        return headed(header);
    }

    /**
     * @param  footer                  small words below
     * @return                         the message with them
     * @throws InvalidMessageException if they are empty or longer than {@link #MAX_FOOTER} characters
     */
    public ButtonsMessage footer(String footer) {
        return footed(footer);
    }

    @Override
    ButtonsMessage copy(MessageState changed) {
        return new ButtonsMessage(changed);
    }
}
