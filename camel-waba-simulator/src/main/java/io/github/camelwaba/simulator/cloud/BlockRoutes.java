package io.github.camelwaba.simulator.cloud;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Contacts;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Blocks, unblocks and lists users; what fails for some is told beside what worked for others (Meta: block users). */
final class BlockRoutes {
    private static final int MAX_USERS = 1_000;

    private final World world;

    BlockRoutes(World world) {
        this.world = world;
    }

    void mount(Router router) {
        router.get("/block_users").handler(this::list);
        router.post("/block_users").handler(context -> change(context, true));
        router.delete("/block_users").handler(context -> change(context, false));
    }

    private void list(RoutingContext context) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        Gateway.line(context).state().contacts().blocked()
                .forEach(user -> data.addObject().put("messaging_product", "whatsapp")
                        .put(Contacts.isUserId(user) ? "user_id" : "wa_id", user));
        ObjectNode cursors = body.putObject("paging").putObject("cursors");
        cursors.put("before", "").put("after", "");
        Answers.json(context, 200, body);
    }

    private void change(RoutingContext context, boolean block) {
        Line line = Gateway.line(context);
        Fields fields = Cloud.forWhatsApp(Cloud.fields(context)).only("messaging_product", "block_users");
        List<Fields> users = fields.objects("block_users");
        if (users.isEmpty() || users.size() > MAX_USERS) {
            throw fields.invalid("block_users", "must have 1 to " + MAX_USERS + " items");
        }
        ObjectNode body = Json.object().put("messaging_product", "whatsapp");
        ObjectNode result = body.putObject("block_users");
        ArrayNode done = result.putArray(block ? "added_users" : "removed_users");
        ArrayNode failed = Json.array();
        for (Fields user : users) {
            boolean byNumber = user.only("user", "user_id").has("user") || !user.has("user_id");
            String input = byNumber ? phone(user) : userId(user);
            String field = byNumber ? "wa_id" : "user_id";
            String id = byNumber ? line.state().contacts().waId(input) : input;
            if (apply(line, id, block)) {
                done.addObject().put("input", input).put(field, id);
            } else {
                failed.addObject().put("input", input).put(field, id).putArray("errors").addObject()
                        .put("message", "(#131047) " + CloudError.RE_ENGAGEMENT.title())
                        .put("code", CloudError.RE_ENGAGEMENT.code()).putObject("error_data")
                        .put("details", "The user has not sent a message within the last 24 hours");
            }
        }
        if (!failed.isEmpty()) {
            result.set("failed_users", failed);
            body.set("error", CloudError.BLOCK_FAILED.because("Some users could not be changed").body().get("error"));
        }
        Answers.json(context, 200, body);
    }

    private static String phone(Fields user) {
        String phone = user.text("user", 140);
        if (!phone.matches("\\+?[0-9][0-9 ()-]{5,24}")) {
            throw user.invalid("user", "is not a valid phone number");
        }
        return phone;
    }

    /** Ids that several portfolios share block nobody. */
    private static String userId(Fields user) {
        String id = user.text("user_id", 140);
        if (!id.matches("[A-Z]{2}\\.[A-Za-z0-9]{1,128}")) {
            throw user.invalid("user_id", "must be a business-scoped user id");
        }
        return id;
    }

    private boolean apply(Line line, String waId, boolean block) {
        Contacts contacts = line.state().contacts();
        if (!block) {
            contacts.unblock(waId);
            return true;
        }
        boolean engaged = line.state().chats().find(waId).filter(chat -> chat.windowOpen(world.clock().now())).isPresent();
        if (engaged) {
            contacts.block(waId);
        }
        return engaged;
    }
}
