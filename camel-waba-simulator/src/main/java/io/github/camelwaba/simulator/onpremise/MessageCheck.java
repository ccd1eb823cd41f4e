package io.github.camelwaba.simulator.onpremise;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.OutboundPreview;
import io.github.camelwaba.simulator.schema.ContactCards;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Preview;

/** Checks a message before it is accepted, by the On-Premise message reference of Meta. */
final class MessageCheck {
    private static final Set<String> TYPES = Set.of(
            "text", "image", "audio", "video", "document", "sticker", "location", "contacts", "template", "interactive");
    private static final List<String> ENVELOPE = List.of("recipient_type", "to", "type", "ttl");
    private static final int MAX_TEXT = 4096;

    private MessageCheck() {
    }

    /**
     * A message that may be sent.
     *
     * @param freeForm whether it needs an open 24-hour window
     */
    record Checked(String to, String type, Preview preview, boolean freeForm) {
        @Override
        public String toString() {
            return "Checked[type=" + type + "]";
        }
    }

    static Checked check(NumberState number, ObjectNode body) {
        Fields fields = Fields.of(body, OnPremiseErrors.INSTANCE);
        String type = fields.optionalText("type", 40).orElse("text");
        if (type.equals("hsm")) {
            throw fields.invalid("type", "must not be 'hsm' since client version 2.39, use 'template'");
        }
        if (!TYPES.contains(type)) {
            throw fields.invalid("type", "is not a supported message type");
        }
        Stream<String> own = type.equals("text") ? Stream.of("preview_url", type) : Stream.of(type);
        fields.only(Stream.concat(ENVELOPE.stream(), own).toArray(String[]::new));
        String to = recipient(number, fields);
        fields.optionalFlag("preview_url");
        return new Checked(to, type, content(number, type, fields), !type.equals("template"));
    }

    private static String recipient(NumberState number, Fields fields) {
        String kind = fields.optionalText("recipient_type", 40).orElse("individual");
        if (kind.equals("group")) {
            throw ApiError.UNKNOWN_GROUP.because("No group with this id");
        }
        if (!kind.equals("individual")) {
            throw ApiError.INVALID_RECIPIENT_TYPE.because("Parameter 'recipient_type' must be 'individual'");
        }
        String to = fields.text("to", 40);
        if (!to.matches("\\+?[0-9]{6,20}")) {
            throw ApiError.INVALID_USER.because("Parameter 'to' must be digits with country code");
        }
        if (number.contacts().isUnknown(to)) {
            throw ApiError.NOT_FOUND.because("unknown contact");
        }
        return to;
    }

    private static Preview content(NumberState number, String type, Fields fields) {
        if (type.equals("contacts")) {
            ContactCards.check(fields);
            return OutboundPreview.of(type, fields.json());
        }
        Fields content = fields.object(type).outermost();
        switch (type) {
            case "text" -> text(content);
            case "location" -> location(content);
            case "interactive" -> InteractiveCheck.check(number, content);
            case "template" -> {
                return TemplateCheck.check(number, content);
            }
            default -> MediaCheck.check(number, type, content);
        }
        return OutboundPreview.of(type, fields.json());
    }

    private static void text(Fields text) {
        text.only("body");
        String body = text.text("body", Integer.MAX_VALUE);
        if (body.codePointCount(0, body.length()) > MAX_TEXT) {
            throw ApiError.MESSAGE_TOO_LONG.because("Message is too long. Max length is " + MAX_TEXT);
        }
    }

    private static void location(Fields location) {
        location.only("latitude", "longitude", "name", "address");
        location.number("latitude", -90, 90);
        location.number("longitude", -180, 180);
        location.optionalText("name", 1000);
        location.optionalText("address", 1000);
    }
}
