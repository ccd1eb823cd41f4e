package io.github.camelwaba.simulator.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Preview.Choice;

/** What a customer does: writes, taps a button, chooses from a list; each becomes an event for the webhook. */
public final class Inbound {
    private final World world;

    public Inbound(World world) {
        this.world = world;
    }

    /** A text message. */
    public Entry say(Line line, Chat chat, String text) {
        ObjectNode message = Json.object().put("type", "text");
        message.putObject("text").put("body", text);
        return send(line, chat, message);
    }

    /**
     * Any message object; sender, id, time and type are added where they are missing.
     */
    public Entry send(Line line, Chat chat, ObjectNode given) {
        Instant now = world.clock().now();
        ObjectNode message = Json.object();
        message.put("from", chat.phone());
        message.put("id", line.payloads().messageId(true));
        message.put("timestamp", String.valueOf(now.getEpochSecond()));
        message.put("type", "text");
        message.setAll(given);
        Entry entry = chat.received(Json.text(message, "id"), now, message, InboundPreview.of(message));
        if (!line.state().contacts().isBlocked(chat.phone())) {
            line.deliver(line.payloads().inbound(line.state(), chat, message), List.of(entry.id()), entry::told, () -> {
                entry.acknowledge();
                world.changes().fire();
            });
        }
        world.changes().fire();
        return entry;
    }

    /**
     * Taps a reply button of the newest message that has it.
     *
     * @param  ofMessage             id of the only message that counts, empty for any
     * @throws IllegalStateException when no message has such a button
     */
    public Entry tap(Line line, Chat chat, String titleOrId, String ofMessage) {
        for (Entry entry : newestFirst(chat, ofMessage)) {
            Optional<Choice> button = find(entry.preview().buttons(), titleOrId);
            if (button.isPresent()) {
                return send(line, chat, tapped(line, entry, button.get()));
            }
        }
        throw new IllegalStateException("No message with the button \"" + titleOrId + "\"");
    }

    /**
     * Chooses a row of the newest list that has it.
     *
     * @param  ofMessage             id of the only message that counts, empty for any
     * @throws IllegalStateException when no list has such a row
     */
    public Entry choose(Line line, Chat chat, String titleOrId, String ofMessage) {
        for (Entry entry : newestFirst(chat, ofMessage)) {
            Optional<Choice> row = find(entry.preview().rows(), titleOrId);
            if (row.isPresent()) {
                return send(line, chat, chosen(line, entry, row.get()));
            }
        }
        throw new IllegalStateException("No list with the row \"" + titleOrId + "\"");
    }

    private static List<Entry> newestFirst(Chat chat, String only) {
        return chat.entries().stream().filter(entry -> !entry.fromCustomer() && !entry.status().equals("failed"))
                .filter(entry -> only.isEmpty() || entry.id().equals(only))
                .sorted((a, b) -> Long.compare(b.sequence(), a.sequence())).toList();
    }

    private static Optional<Choice> find(List<Choice> choices, String titleOrId) {
        Predicate<Choice> tappable = choice -> !choice.kind().equals("url") && !choice.kind().equals("call");
        return choices.stream().filter(tappable)
                .filter(choice -> choice.id().equals(titleOrId) || choice.title().equals(titleOrId)).findFirst();
    }

    private static ObjectNode tapped(Line line, Entry entry, Choice button) {
        ObjectNode message = inReplyTo(line, entry);
        if (button.kind().equals("payload")) {
            message.put("type", "button").putObject("button").put("payload", button.id()).put("text", button.title());
        } else {
            ObjectNode interactive = message.put("type", "interactive").putObject("interactive").put("type", "button_reply");
            interactive.putObject("button_reply").put("id", button.id()).put("title", button.title());
        }
        return message;
    }

    private static ObjectNode chosen(Line line, Entry entry, Choice row) {
        ObjectNode message = inReplyTo(line, entry);
        ObjectNode interactive = message.put("type", "interactive").putObject("interactive").put("type", "list_reply");
        ObjectNode reply = interactive.putObject("list_reply").put("id", row.id()).put("title", row.title());
        if (!row.description().isEmpty()) {
            reply.put("description", row.description());
        }
        return message;
    }

    private static ObjectNode inReplyTo(Line line, Entry entry) {
        ObjectNode message = Json.object();
        message.putObject("context").put("from", line.state().phoneNumber()).put("id", entry.id());
        return message;
    }
}
