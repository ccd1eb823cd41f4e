package io.github.camelwaba.model.event;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the {@code field} of a change says it is about (Meta, Cloud API: Webhooks, fields; 360dialog: Coexistence webhooks). A
 * field that this version does not know is read by how its name begins, else as an unknown event.
 */
final class CloudFields {

    /** Those whose value holds arrays of events. What is not here never becomes a message or a status. */
    private static final Map<String, ValueReader> VALUES = Map.of(
            "messages", new ValueReader()
                    .withErrors("messages", MessageReader::read)
                    .with("statuses", StatusReader::read)
                    .with("errors", ErrorEvent::read),
            "smb_message_echoes", new ValueReader()
                    .withErrors("message_echoes", EchoEvent::read)
                    .with("errors", ErrorEvent::read),
            "calls", new ValueReader()
                    .withErrors("calls", CallEvent::read)
                    .with("statuses", CallEvent::read)
                    .with("errors", ErrorEvent::read),
            "user_preferences", new ValueReader()
                    .with("user_preferences", PreferenceEvent::read)
                    .with("errors", ErrorEvent::read));

    private static final Set<String> HISTORY = Set.of("history", "smb_app_state_sync");
    private static final List<String> TEMPLATE = List.of("message_template_", "template_");
    private static final Set<String> ACCOUNT = Set.of("security", "automatic_events", "partner_solutions",
            "payment_configuration_update", "tracking_events", "flows");
    private static final List<String> ACCOUNT_PREFIXES = List.of("account_", "business_", "phone_number_", "group_");

    private CloudFields() {
    }

    /**
     * @param  field the field, or null
     * @return       what reads the events in its value; null if the change is one event
     */
    static ValueReader value(String field) {
        return field == null ? null : VALUES.get(field);
    }

    /**
     * @param  field the field, or null
     * @param  json  the payload, narrowed to the change
     * @return       the event that the change is
     */
    static WabaEvent read(String field, JsonNode json) {
        if (field == null) {
            return new UnknownEvent(json);
        }
        if (HISTORY.contains(field)) {
            return HistoryEvent.read(json);
        }
        if (TEMPLATE.stream().anyMatch(field::startsWith)) {
            return TemplateEvent.read(json);
        }
        if (ACCOUNT.contains(field) || ACCOUNT_PREFIXES.stream().anyMatch(field::startsWith)) {
            return AccountEvent.read(json);
        }
        return new UnknownEvent(json);
    }
}
