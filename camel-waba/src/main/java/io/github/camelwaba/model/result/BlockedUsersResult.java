package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;

/**
 * One page of those who are blocked (Meta, Cloud API: Block users, get a list).
 *
 * @param users the people by their WhatsApp ids, or their business-scoped user ids where they show no number
 * @param after where the next page begins, or null if this is the last
 * @param json  the whole answer
 */
public record BlockedUsersResult(List<String> users, String after, JsonNode json) implements JsonBacked {

    public BlockedUsersResult {
        users = List.copyOf(users);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static BlockedUsersResult read(JsonNode json) {
        return new BlockedUsersResult(
                Nodes.objects(json, "data", user -> Nodes.firstId(user, "wa_id", "user_id")),
                Paging.after(json),
                json);
    }

    @Override
    public String toString() {
        return "BlockedUsersResult[users=" + users.size() + "]";
    }
}
