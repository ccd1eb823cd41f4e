package io.github.camelwaba.model.message;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A message with something to tap (Meta, Messages reference: interactive object).
 *
 * @param <T> the type of the message
 */
public abstract sealed class InteractiveMessage<T extends InteractiveMessage<T>> extends QuotingMessage<T>
        permits ButtonsMessage, ListMessage, ProductMessage, ProductListMessage, CatalogMessage, LinkMessage, FlowMessage,
        LocationRequestMessage, AddressMessage, CarouselMessage, CallPermissionMessage {

    /** Meta, Messages reference: interactive object, body text, at most 1024 characters. */
    public static final int MAX_BODY = 1024;
    /** Meta, Messages reference: interactive object, footer text, at most 60 characters. */
    public static final int MAX_FOOTER = 60;

    private static final String BODY = "interactive.body.text";

    InteractiveMessage(MessageKind kind, MessageState state) {
        super(kind, state);
    }

    /** The object of a message with what it says and what can be tapped. */
    static MessageState state(MessageKind kind, String body, ObjectNode action) {
        return state(kind, body, MAX_BODY, action);
    }

    static MessageState state(MessageKind kind, String body, int maxBody, ObjectNode action) {
        ObjectNode interactive = bare(kind, action);
        put(interactive, "body", Checks.text(BODY, body, maxBody, "give it 1 to " + maxBody + " characters"));
        return MessageState.of(interactive);
    }

    /** The object of a message without words. */
    static ObjectNode bare(MessageKind kind, ObjectNode action) {
        return WabaJson.object().put("type", kind.interactiveType()).set("action", action);
    }

    /** An action that is known by its name. */
    static ObjectNode action(String name, ObjectNode parameters) {
        return WabaJson.object().put("name", name).set("parameters", parameters);
    }

    T bodied(String text) {
        return with(interactive -> put(interactive, "body",
                Checks.text(BODY, text, MAX_BODY, "give it 1 to " + MAX_BODY + " characters, or leave it out")));
    }

    T footed(String text) {
        return with(interactive -> put(interactive, "footer",
                Checks.text("interactive.footer.text", text, MAX_FOOTER, "shorten it, or leave it out")));
    }

    T headed(InteractiveHeader header) {
        Checks.given("interactive.header", header, "give it, or leave it out");
        // an earlier header may have had features that this one has not, and nothing else here has any
        MessageState changed = state().with(interactive -> interactive.set("header", header.toJson()));
        return copy(changed.with(changed.body(), header.features()));
    }

    /** Changes the parameters of the action. */
    T withParameters(Consumer<ObjectNode> change) {
        return with(interactive -> change.accept(interactive.withObject("/action/parameters")));
    }

    private static void put(ObjectNode interactive, String name, String text) {
        interactive.putObject(name).put("text", text);
    }
}
