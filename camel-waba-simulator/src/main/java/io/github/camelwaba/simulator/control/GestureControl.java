package io.github.camelwaba.simulator.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Gestures;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.Media;

/** What a customer may do beside writing and tapping, each by a field of {@code POST /simulator/messages}. */
final class GestureControl {
    private final Gestures gestures;

    GestureControl(World world) {
        this.gestures = new Gestures(world);
    }

    /** A text that answers the message of the field {@code of}. */
    Entry reply(Line line, Chat chat, ObjectNode body) {
        return gestures.reply(line, chat, Json.text(body, "of"), ChatControl.text(body, "text"));
    }

    /** Does what one of the fields says; empty when none is there. */
    Optional<Entry> act(Line line, Chat chat, ObjectNode body) {
        String of = Json.text(body, "of");
        if (body.hasNonNull("react")) {
            return Optional.of(gestures.react(line, chat, needed(of), Json.text(body, "react")));
        }
        if (body.hasNonNull("edit")) {
            return Optional.of(gestures.edit(line, chat, needed(of), ChatControl.text(body, "edit")));
        }
        if (body.path("revoke").asBoolean()) {
            return Optional.of(gestures.revoke(line, chat, needed(of)));
        }
        if (body.path("unsupported").asBoolean()) {
            return Optional.of(gestures.unsupported(line, chat));
        }
        if (body.get("form") instanceof ObjectNode answers) {
            return Optional.of(gestures.form(line, chat, of, answers));
        }
        return things(line, chat, body);
    }

    private Optional<Entry> things(Line line, Chat chat, ObjectNode body) {
        if (body.get("media") instanceof ObjectNode media) {
            Media file = line.state().media().find(Json.text(media, "id"))
                    .orElseThrow(() -> new IllegalArgumentException("Field 'media.id' must be the id of a stored file"));
            return Optional.of(gestures.media(line, chat, kind(media), file, Json.text(media, "caption"),
                    Json.text(media, "filename")));
        }
        if (body.get("location") instanceof ObjectNode place) {
            return Optional.of(gestures.location(line, chat, degrees(place, "latitude", 90), degrees(place, "longitude", 180),
                    Json.text(place, "name"), Json.text(place, "address")));
        }
        if (body.get("contact") instanceof ObjectNode contact) {
            return Optional.of(gestures.contact(line, chat, ChatControl.text(contact, "name"),
                    ChatControl.text(contact, "phone")));
        }
        if (body.get("order") instanceof ObjectNode order) {
            Map<String, Integer> pieces = new LinkedHashMap<>();
            order.path("items").properties().forEach(item -> pieces.put(item.getKey(), item.getValue().asInt(1)));
            return Optional.of(gestures.order(line, chat, Json.text(order, "catalog"), pieces, Json.text(order, "text")));
        }
        return Optional.empty();
    }

    private static String needed(String of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("Field 'of' must name a message");
        }
        return of;
    }

    private static String kind(ObjectNode media) {
        String kind = Json.text(media, "kind");
        if (!kind.matches("image|video|audio|voice|document|sticker")) {
            throw new IllegalArgumentException("Field 'media.kind' must be image, video, audio, voice, document or sticker");
        }
        return kind;
    }

    private static double degrees(ObjectNode place, String field, double max) {
        JsonNode value = place.path(field);
        if (!value.isNumber() || Math.abs(value.doubleValue()) > max) {
            throw new IllegalArgumentException("Field 'location." + field + "' must be a number of degrees");
        }
        return value.doubleValue();
    }
}
