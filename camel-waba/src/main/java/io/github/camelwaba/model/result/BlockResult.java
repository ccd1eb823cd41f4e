package io.github.camelwaba.model.result;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.JsonBacked;
import io.github.camelwaba.model.Nodes;
import io.github.camelwaba.model.WabaError;

/**
 * What became of blocking or unblocking people (Meta, Cloud API: Block users). It can work for some and fail for others in one
 * call. On-Premise's answer names nobody.
 *
 * @param done   those who are blocked, or unblocked, now
 * @param failed those for whom it did not work
 * @param errors what is wrong with the call as a whole
 * @param json   the whole answer
 */
public record BlockResult(List<User> done, List<User> failed, List<WabaError> errors, JsonNode json) implements JsonBacked {

    /**
     * One person.
     *
     * @param input  the number or id as it was given, or null
     * @param waId   the WhatsApp id, or null
     * @param userId the business-scoped user id, or null
     * @param errors why it did not work
     */
    public record User(String input, String waId, String userId, List<WabaError> errors) {

        public User {
            errors = List.copyOf(errors);
        }

        static User read(JsonNode user) {
            return new User(Nodes.id(user, "input"), Nodes.id(user, "wa_id"), Nodes.id(user, "user_id"),
                    WabaError.list(user));
        }

        @Override
        public String toString() {
            return "User[errors=" + errors + "]";
        }
    }

    public BlockResult {
        done = List.copyOf(done);
        failed = List.copyOf(failed);
        errors = List.copyOf(errors);
    }

    /**
     * @param  json the answer, of any shape
     * @return      what it says
     */
    public static BlockResult read(JsonNode json) {
        JsonNode users = Nodes.object(json, "block_users");
        List<User> added = Nodes.objects(users, "added_users", User::read);
        // the whole call has one object where each person has an array
        WabaError error = WabaError.read(Nodes.object(json, "errors"));
        return new BlockResult(
                added.isEmpty() ? Nodes.objects(users, "removed_users", User::read) : added,
                Nodes.objects(users, "failed_users", User::read),
                error == null ? WabaError.list(json) : List.of(error),
                json);
    }

    /**
     * @return whether it worked for everybody
     */
    public boolean isComplete() {
        return failed.isEmpty() && errors.isEmpty();
    }

    @Override
    public String toString() {
        return "BlockResult[done=" + done.size() + ", failed=" + failed.size() + "]";
    }
}
