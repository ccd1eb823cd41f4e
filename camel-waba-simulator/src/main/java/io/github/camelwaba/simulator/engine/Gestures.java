package io.github.camelwaba.simulator.engine;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Media;
import io.github.camelwaba.simulator.state.Preview.Choice;

/** What a customer does beside writing and tapping: files, places, cards, orders, forms, reactions, edits. */
public final class Gestures {
    private final Inbound inbound;

    public Gestures(World world) {
        this.inbound = new Inbound(world);
    }

    /** Answers a message with a text that quotes it. */
    public Entry reply(Line line, Chat chat, String messageId, String text) {
        ObjectNode message = quoting(line, existing(chat, messageId));
        message.put("type", "text").putObject("text").put("body", text);
        return inbound.send(line, chat, message);
    }

    /** A reaction to a message, taken back by an empty emoji. */
    public Entry react(Line line, Chat chat, String messageId, String emoji) {
        ObjectNode message = Json.object().put("type", "reaction");
        ObjectNode reaction = message.putObject("reaction").put("message_id", existing(chat, messageId).id());
        if (!emoji.isEmpty()) {
            reaction.put("emoji", emoji);
        }
        return inbound.act(line, chat, message);
    }

    /** Rewrites a text message of the customer. */
    public Entry edit(Line line, Chat chat, String messageId, String text) {
        ObjectNode message = Json.object().put("type", "edit");
        ObjectNode edit = message.putObject("edit").put("original_message_id", own(chat, messageId).id());
        edit.putObject("message").put("type", "text").putObject("text").put("body", text);
        return inbound.act(line, chat, message);
    }

    /** Deletes a message of the customer for everyone. */
    public Entry revoke(Line line, Chat chat, String messageId) {
        ObjectNode message = Json.object().put("type", "revoke");
        message.putObject("revoke").put("original_message_id", own(chat, messageId).id());
        return inbound.act(line, chat, message);
    }

    /**
     * A file.
     *
     * @param kind image, video, audio, voice, document or sticker
     */
    public Entry media(Line line, Chat chat, String kind, Media media, String caption, String fileName) {
        ObjectNode message = line.payloads().media(line.state(), kind, media);
        ObjectNode content = (ObjectNode) message.get(Json.text(message, "type"));
        if (!caption.isEmpty()) {
            content.put("caption", caption);
        }
        if (!fileName.isEmpty()) {
            content.put("filename", fileName);
        }
        return inbound.send(line, chat, message);
    }

    /** A place; name and address may be empty. */
    public Entry location(Line line, Chat chat, double latitude, double longitude, String name, String address) {
        ObjectNode message = newest(chat, "location").map(asked -> quoting(line, asked)).orElseGet(Json::object);
        ObjectNode location = message.put("type", "location").putObject("location");
        location.put("latitude", latitude).put("longitude", longitude);
        if (!name.isEmpty()) {
            location.put("name", name);
        }
        if (!address.isEmpty()) {
            location.put("address", address);
        }
        return inbound.send(line, chat, message);
    }

    /** A card of somebody else. */
    public Entry contact(Line line, Chat chat, String name, String phone) {
        ObjectNode message = Json.object().put("type", "contacts");
        ObjectNode card = message.putArray("contacts").addObject();
        card.putObject("name").put("formatted_name", name).put("first_name", name.split(" ")[0]);
        card.putArray("phones").addObject().put("phone", phone).put("type", "CELL");
        return inbound.send(line, chat, message);
    }

    /** An order of so many pieces of each product, 9.50 € a piece. */
    public Entry order(Line line, Chat chat, String catalogId, Map<String, Integer> pieces, String text) {
        ObjectNode message = Json.object().put("type", "order");
        ObjectNode order = message.putObject("order").put("catalog_id", catalogId);
        if (!text.isEmpty()) {
            order.put("text", text);
        }
        ArrayNode items = order.putArray("product_items");
        pieces.forEach((product, quantity) -> items.addObject().put("product_retailer_id", product).put("quantity", quantity)
                .put("item_price", 9.5).put("currency", "EUR"));
        return inbound.send(line, chat, message);
    }

    /**
     * Sends off the form of the newest flow, or of the message that is named.
     *
     * @throws IllegalStateException when no message has a flow
     */
    public Entry form(Line line, Chat chat, String ofMessage, ObjectNode answers) {
        Entry flow = (ofMessage.isEmpty() ? newest(chat, "flow") : chat.find(ofMessage))
                .orElseThrow(() -> new IllegalStateException("No message with a flow"));
        boolean address = flow.preview().buttons().stream().anyMatch(button -> button.kind().equals("address"));
        ObjectNode response = address ? Json.object() : Json.object().put("flow_token", token(flow));
        response.setAll(answers);
        ObjectNode message = quoting(line, flow).put("type", "interactive");
        message.putObject("interactive").put("type", "nfm_reply").putObject("nfm_reply")
                .put("name", address ? "address_message" : "flow").put("body", "Sent")
                .put("response_json", response.toString());
        return inbound.send(line, chat, message);
    }

    /** A file that the hosting cannot fetch for the business, for instance because it is too large. */
    public Entry undownloadable(Line line, Chat chat, String fileName) {
        ObjectNode message = Json.object().put("type", "document");
        message.putObject("document").put("mime_type", "application/octet-stream").put("filename", fileName)
                .put("status", "undownloaded");
        return inbound.act(line, chat, message);
    }

    /** Something that the API cannot express, such as a poll. */
    public Entry unsupported(Line line, Chat chat) {
        return inbound.act(line, chat, Json.object().put("type", "unsupported"));
    }

    private static String token(Entry flow) {
        return flow.preview().buttons().stream().filter(button -> button.kind().equals("flow")).map(Choice::id).findFirst()
                .orElse("unused");
    }

    private static Optional<Entry> newest(Chat chat, String kind) {
        return chat.entries().stream().filter(entry -> !entry.fromCustomer() && !entry.status().equals("failed"))
                .filter(entry -> entry.preview().buttons().stream().anyMatch(button -> button.kind().equals(kind)))
                .reduce((earlier, later) -> later);
    }

    private static Entry existing(Chat chat, String messageId) {
        return chat.find(messageId).orElseThrow(() -> new IllegalStateException("No such message in this chat"));
    }

    private static Entry own(Chat chat, String messageId) {
        return Optional.of(existing(chat, messageId)).filter(Entry::fromCustomer)
                .orElseThrow(() -> new IllegalStateException("Only an own message can be changed"));
    }

    private static ObjectNode quoting(Line line, Entry entry) {
        return Inbound.inReplyTo(line, entry);
    }
}
