package io.github.camelwaba.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.WabaJson;

/**
 * How an inbox is doing.
 *
 * @param inbox   which one: the word of the option <code>inbox</code>
 * @param path    the path of its webhook
 * @param pending how many events are to be done, those with the route included
 * @param dead    how many were set aside because the route failed on them too often
 * @param bytes   how large the file of the journal is, which all webhooks of its directory share; 0 where there is none
 * @param trouble what keeps it from taking events, or null
 */
public record InboxStatus(String inbox, String path, int pending, int dead, long bytes, String trouble) implements JsonBacked {

    @Override
    public JsonNode json() {
        ObjectNode json = WabaJson.object().put("inbox", inbox).put("path", path).put("pending", pending).put("dead", dead)
                .put("bytes", bytes);
        return trouble == null ? json : json.put("trouble", trouble);
    }
}
