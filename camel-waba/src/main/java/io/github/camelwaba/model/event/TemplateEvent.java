package io.github.camelwaba.model.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;

/**
 * Something about a template changed: its status, quality, category or wording (Meta, Cloud API: Webhooks,
 * message_template_status_update, message_template_quality_update, message_template_components_update,
 * template_category_update).
 *
 * @param field         what it is about, such as {@code message_template_status_update}
 * @param event         what happened, such as {@code APPROVED}, or null
 * @param templateId    the template's id, or null
 * @param name          the template's name, or null
 * @param language      the template's language, or null
 * @param previousValue the quality or category that it had, or null
 * @param newValue      the quality or category that it has now, or null
 * @param reason        why, or null
 * @param timestamp     when, or null
 * @param json          the payload, narrowed to this change
 */
public record TemplateEvent(String field, String event, String templateId, String name, String language, String previousValue,
        String newValue, String reason, Instant timestamp, JsonNode json) implements WabaEvent {

    static TemplateEvent read(JsonNode json) {
        JsonNode value = CloudEnvelope.value(json);
        return new TemplateEvent(
                CloudEnvelope.field(json),
                Nodes.id(value, "event"),
                Nodes.idOrNumber(value, "message_template_id"),
                Nodes.id(value, "message_template_name"),
                Nodes.id(value, "message_template_language"),
                Nodes.firstId(value, "previous_quality_score", "previous_category"),
                Nodes.firstId(value, "new_quality_score", "new_category"),
                Nodes.id(value, "reason"),
                CloudEnvelope.time(json),
                json);
    }

    /**
     * @return what the change says, as it came; null if nothing
     */
    public JsonNode value() {
        return CloudEnvelope.value(json);
    }

    @Override
    public EventType eventType() {
        return EventType.TEMPLATE;
    }

    @Override
    public String toString() {
        return "TemplateEvent[field=" + SafeText.word(field) + ", templateId=" + SafeText.id(templateId) + "]";
    }
}
