package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * One of those that have a say in whether a number of Cloud can send: the number, its account, the business, the app (Meta,
 * Cloud API: Health status).
 *
 * @param type           {@code PHONE_NUMBER}, {@code WABA}, {@code BUSINESS}, {@code APP} and the like, or null
 * @param id             its id, or null
 * @param canSendMessage {@code AVAILABLE}, {@code LIMITED} or {@code BLOCKED}, or null
 * @param errors         what is wrong with it, which need not concern sending
 * @param additionalInfo more about it, in words
 */
public record HealthEntity(String type, String id, String canSendMessage, List<Problem> errors, List<String> additionalInfo) {

    /**
     * What is wrong, and what to do about it.
     *
     * @param code        the number of the error, or null
     * @param description the error in words, or null
     * @param solution    what to do, or null
     */
    public record Problem(Integer code, String description, String solution) {

        static Problem read(JsonNode error) {
            return new Problem(Nodes.integer(error, "error_code"), Nodes.text(error, "error_description"),
                    Nodes.text(error, "possible_solution"));
        }

        @Override
        public String toString() {
            return "Problem[code=" + code + "]";
        }
    }

    public HealthEntity {
        errors = List.copyOf(errors);
        additionalInfo = List.copyOf(additionalInfo);
    }

    static HealthEntity read(JsonNode entity) {
        return new HealthEntity(
                Nodes.id(entity, "entity_type"),
                Nodes.idOrNumber(entity, "id"),
                Nodes.id(entity, "can_send_message"),
                Nodes.objects(entity, "errors", Problem::read),
                Nodes.texts(entity, "additional_info"));
    }

    /**
     * @return whether it lets the number send, without limit or with one
     */
    public SendingStatus sending() {
        return SendingStatus.of(canSendMessage);
    }

    @Override
    public String toString() {
        return "HealthEntity[id=" + SafeText.id(id) + ", errors=" + errors + "]";
    }
}
