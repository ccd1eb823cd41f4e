package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaError;

/**
 * Earlier chats or the address book of a number that came to the API from the WhatsApp Business app (360dialog: Coexistence
 * webhooks, {@code history} and {@code smb_app_state_sync}). Nothing in it is an inbound message: all of it is over.
 *
 * @param field     {@code history} or {@code smb_app_state_sync}
 * @param progress  how much has come, in percent, or null
 * @param threads   the chats
 * @param contacts  what changed in the address book
 * @param errors    why nothing came, such as that the business declined to share
 * @param timestamp when it was sent, or null
 * @param json      the payload, narrowed to this change
 */
public record HistoryEvent(String field, Integer progress, List<HistoryThread> threads, List<SyncedContact> contacts,
        List<WabaError> errors, Instant timestamp, JsonNode json) implements WabaEvent {

    public HistoryEvent {
        threads = List.copyOf(threads);
        contacts = List.copyOf(contacts);
        errors = List.copyOf(errors);
    }

    static HistoryEvent read(JsonNode json) {
        JsonNode value = CloudEnvelope.value(json);
        List<JsonNode> chunks = Nodes.objects(value, "history", chunk -> chunk);
        return new HistoryEvent(
                CloudEnvelope.field(json),
                chunks.isEmpty() ? null : Nodes.integer(Nodes.object(chunks.get(chunks.size() - 1), "metadata"), "progress"),
                chunks.stream().flatMap(chunk -> Nodes.objects(chunk, "threads", HistoryThread::read).stream()).toList(),
                Nodes.objects(value, "state_sync", SyncedContact::read),
                chunks.stream().flatMap(chunk -> WabaError.list(chunk).stream()).toList(),
                CloudEnvelope.time(json),
                json);
    }

    @Override
    public EventType eventType() {
        return EventType.HISTORY;
    }

    @Override
    public String toString() {
        return "HistoryEvent[field=" + SafeText.word(field) + ", threads=" + threads.size() + ", contacts=" + contacts.size()
                + "]";
    }
}
