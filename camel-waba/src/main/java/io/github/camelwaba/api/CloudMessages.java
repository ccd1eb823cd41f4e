package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.UserId;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * The JSON of messages on Cloud: the product named, the link preview within the text, no namespace, the quoted message and the
 * data that comes back with statuses beside the message (Meta, Cloud API reference: Messages).
 */
final class CloudMessages {

    private static final String PRODUCT = "messaging_product";

    ObjectNode payload(WabaMessage message, String recipient) {
        HostingSupport.check(Hosting.CLOUD, message);
        return complete(message, recipient);
    }

    /** The message with all that Cloud's shape adds, unchecked. */
    ObjectNode complete(WabaMessage message, String recipient) {
        ObjectNode payload = message.content();
        payload.put(PRODUCT, "whatsapp");
        payload.put("recipient_type", isPerson(recipient) ? "individual" : "group");
        address(payload, recipient);
        if (message instanceof TextMessage text && text.previewUrl() && payload.get("text") instanceof ObjectNode node) {
            node.put("preview_url", true);
        }
        if (message.replyTo() != null) {
            payload.putObject("context").put("message_id", message.replyTo());
        }
        if (message.callbackData() != null) {
            payload.put("biz_opaque_callback_data", message.callbackData());
        }
        return payload;
    }

    /** A payload that the caller wrote, with what every call needs where it is missing. */
    ObjectNode raw(ObjectNode payload, String recipient) {
        ObjectNode answer = payload.deepCopy();
        if (!answer.hasNonNull(PRODUCT)) {
            answer.put(PRODUCT, "whatsapp");
        }
        if (!isPerson(recipient) && !answer.hasNonNull("recipient_type")) {
            answer.put("recipient_type", "group");
        }
        if (answer.path("recipient").asText("").isBlank()) {
            answer.remove("recipient");
            // a user id that the caller wrote where numbers stand must not stay there
            answer.remove("to");
            address(answer, recipient);
        }
        return answer;
    }

    // what is neither a number nor a user id is the id of a group (Meta, Cloud API reference: Messages, recipient_type)
    private static boolean isPerson(String recipient) {
        return recipient.chars().allMatch(Character::isDigit) || UserId.isUserId(recipient);
    }

    private static void address(ObjectNode payload, String recipient) {
        payload.put(UserId.isUserId(recipient) ? "recipient" : "to", recipient);
    }
}
