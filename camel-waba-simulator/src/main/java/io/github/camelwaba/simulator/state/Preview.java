package io.github.camelwaba.simulator.state;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/**
 * What a person sees of a message.
 *
 * @param header    text above the body, may be empty
 * @param body      the words of the message
 * @param footer    small text below, may be empty
 * @param media     kind of attached media (image, audio, …), may be empty
 * @param mediaRef  id or link of the media, may be empty
 * @param fileName  name of a document, may be empty
 * @param buttons   what can be tapped at once
 * @param listTitle the button that opens the rows, empty when there are none
 * @param rows      what a list offers
 * @param replyTo   id of the message that this one answers, may be empty
 * @param cards     what a carousel shows, each as a message of its own
 */
public record Preview(String header, String body, String footer, String media, String mediaRef, String fileName,
        List<Choice> buttons, String listTitle, List<Choice> rows, String replyTo, List<Preview> cards) {

    public Preview {
        cards = List.copyOf(cards);
    }

    /**
     * A button or a row of a list.
     *
     * @param kind what a tap does: reply, payload, row, url, call, copy, flow, location, product or permission
     */
    public record Choice(String kind, String id, String title, String description, String section) {
        @Override
        public String toString() {
            return "Choice[kind=" + kind + "]";
        }
    }

    public static Preview text(String body, String replyTo) {
        return new Preview("", body, "", "", "", "", List.of(), "", List.of(), replyTo, List.of());
    }

    public static Preview media(String kind, String ref, String caption, String fileName, String replyTo) {
        return new Preview("", caption, "", kind, ref, fileName, List.of(), "", List.of(), replyTo, List.of());
    }

    /** What can be tapped at once, the buttons of a carousel's cards included. */
    public List<Choice> allButtons() {
        return Stream.concat(buttons.stream(), cards.stream().flatMap(card -> card.buttons().stream())).toList();
    }

    /** The same in answer to a message. */
    public Preview inReplyTo(String messageId) {
        return new Preview(header, body, footer, media, mediaRef, fileName, buttons, listTitle, rows, messageId, cards);
    }

    /** The same with a carousel below it. */
    public Preview withCards(List<Preview> shown) {
        return new Preview(header, body, footer, media, mediaRef, fileName, buttons, listTitle, rows, replyTo, shown);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("header", header).put("body", body).put("footer", footer);
        json.put("media", media).put("mediaRef", mediaRef).put("fileName", fileName);
        json.set("buttons", choices(buttons));
        json.put("listTitle", listTitle);
        json.set("rows", choices(rows));
        json.put("replyTo", replyTo);
        ArrayNode carousel = json.putArray("cards");
        cards.forEach(card -> carousel.add(card.toJson()));
        return json;
    }

    private static ArrayNode choices(List<Choice> choices) {
        ArrayNode array = Json.array();
        for (Choice choice : choices) {
            array.addObject().put("kind", choice.kind()).put("id", choice.id()).put("title", choice.title())
                    .put("description", choice.description()).put("section", choice.section());
        }
        return array;
    }

    @Override
    public String toString() {
        return "Preview[media=" + media + ", buttons=" + buttons.size() + ", rows=" + rows.size() + "]";
    }
}
