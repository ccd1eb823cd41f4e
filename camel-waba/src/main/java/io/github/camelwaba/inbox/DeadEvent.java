package io.github.camelwaba.inbox;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.SafeText;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * An event that was set aside because the route failed on it too often.
 *
 * @param id       what <code>waba:inbox</code> replays and discards it by
 * @param event    the event; null if this version cannot read it
 * @param since    when it was set aside
 * @param attempts how often the route had it
 * @param cause    what the route failed of at last: the class of the exception and its message
 */
public record DeadEvent(long id, WabaEvent event, Instant since, int attempts, String cause) implements JsonBacked {

    @Override
    public JsonNode json() {
        // as text: JavaScript has no such numbers
        ObjectNode json = WabaJson.object().put("id", Long.toString(id)).put("since", since.toString())
                .put("attempts", attempts).put("cause", cause);
        if (event != null) {
            // what the logs name it by
            json.put("logId", SafeText.messageId(event.id()));
            json.put("eventType", event.eventType().word()).set("event", event.json());
        }
        return json;
    }

    @Override
    public String toString() {
        return "DeadEvent[id=" + id + ", event=" + event + ", attempts=" + attempts + "]";
    }
}
