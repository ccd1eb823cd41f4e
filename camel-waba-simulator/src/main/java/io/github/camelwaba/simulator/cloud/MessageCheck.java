package io.github.camelwaba.simulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelwaba.simulator.engine.OutboundPreview;
import io.github.camelwaba.simulator.schema.ContactCards;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Entry;
import io.github.camelwaba.simulator.state.NumberState;
import io.github.camelwaba.simulator.state.Preview;

/** Checks a message before it is accepted, by the Cloud API's message reference. */
final class MessageCheck {
    private static final Set<String> TYPES = Set.of("text", "image", "audio", "video", "document", "sticker", "location",
            "contacts", "template", "interactive", "reaction");
    private static final List<String> ENVELOPE = List.of("messaging_product", "recipient_type", "to", "recipient", "type",
            "biz_opaque_callback_data", "recipient_identity_key_hash");
    private static final int MAX_TEXT = 4096;
    private static final int MAX_CALLBACK_DATA = 512;
    private static final Duration OLDEST_TARGET = Duration.ofDays(30);

    private final NumberState number;
    private final Instant now;

    MessageCheck(NumberState number, Instant now) {
        this.number = number;
        this.now = now;
    }

    Message check(Fields fields) {
        String type = fields.optionalText("type", 40).orElse("text");
        if (!TYPES.contains(type)) {
            throw CloudError.UNSUPPORTED.because("Parameter 'type' is not a supported message type");
        }
        Stream<String> own = type.equals("reaction") ? Stream.of(type) : Stream.of("context", type);
        fields.only(Stream.concat(ENVELOPE.stream(), own).toArray(String[]::new));
        boolean toUserId = fields.has("recipient");
        String to = toUserId ? userId(fields) : phone(fields);
        String waId = toUserId ? to : number.contacts().waId(to);
        fields.optionalText("biz_opaque_callback_data", MAX_CALLBACK_DATA);
        fields.optionalText("recipient_identity_key_hash", 200);
        fields.optionalObject("context").ifPresent(context -> context.only("message_id").text("message_id", 200));
        return new Message(to, waId, toUserId, type, content(type, waId, toUserId, fields));
    }

    private String phone(Fields fields) {
        String kind = fields.optionalText("recipient_type", 40).orElse("individual");
        if (kind.equals("group")) {
            throw fields.invalid("to", "is not a group of this number");
        }
        if (!kind.equals("individual")) {
            throw fields.invalid("recipient_type", "must be 'individual' or 'group'");
        }
        if (!fields.has("to")) {
            throw CloudError.INVALID_PARAMETER.saying("The parameter to is required.");
        }
        String to = fields.text("to", 40);
        if (!to.matches("\\+?[0-9][0-9 ()-]{5,24}")) {
            throw fields.invalid("to", "is not a valid phone number");
        }
        if (number.contacts().waId(to).equals(number.phoneNumber())) {
            throw CloudError.TO_SENDER.because("Recipient phone number cannot be the sender's");
        }
        return to;
    }

    private static String userId(Fields fields) {
        String id = fields.text("recipient", 140);
        if (fields.has("to") || !id.matches("[A-Z]{2}(\\.ENT)?\\.[A-Za-z0-9]{1,128}")) {
            throw fields.invalid("recipient", "must be a business-scoped user id, without 'to'");
        }
        return id;
    }

    private Preview content(String type, String waId, boolean toUserId, Fields fields) {
        if (type.equals("contacts")) {
            ContactCards.check(fields);
            return OutboundPreview.of(type, fields.json());
        }
        Fields content = fields.object(type);
        switch (type) {
            case "text" -> {
                content.only("body", "preview_url").text("body", MAX_TEXT);
                content.optionalFlag("preview_url");
            }
            case "location" -> location(content);
            case "reaction" -> reaction(waId, content);
            case "interactive" -> InteractiveCheck.check(number, content);
            case "template" -> {
                return new TemplateCheck(number).check(content, toUserId);
            }
            default -> MediaCheck.message(number, type, content);
        }
        return OutboundPreview.of(type, fields.json());
    }

    private static void location(Fields location) {
        location.only("latitude", "longitude", "name", "address");
        location.number("latitude", -90, 90);
        location.number("longitude", -180, 180);
        location.optionalText("name", 1000);
        location.optionalText("address", 1000);
    }

    private void reaction(String waId, Fields reaction) {
        String target = reaction.only("message_id", "emoji").text("message_id", 200);
        String emoji = reaction.optionalText("emoji", 64).orElseThrow(() -> reaction.missing("emoji"));
        boolean picture = emoji.codePoints().anyMatch(each -> each > 0x203b || each == 0xa9 || each == 0xae)
                && emoji.codePoints().noneMatch(Character::isLetter);
        if (!emoji.isEmpty() && !picture) {
            throw reaction.invalid("emoji", "must be one emoji, or empty");
        }
        Instant oldest = now.minus(OLDEST_TARGET);
        number.chats().find(waId).flatMap(chat -> chat.find(target)).map(Entry::at).filter(oldest::isBefore)
                .orElseThrow(() -> reaction.invalid("message_id", "is not a message of this chat of the last 30 days"));
    }
}
