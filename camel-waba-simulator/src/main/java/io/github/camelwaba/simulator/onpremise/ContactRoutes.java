package io.github.camelwaba.simulator.onpremise;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Checks phone numbers (Meta: contacts node) and blocks customers (360dialog: contacts). */
final class ContactRoutes {
    private static final int MAX_CONTACTS = 1_000;

    private final World world;

    ContactRoutes(World world) {
        this.world = world;
    }

    void mount(Router router) {
        router.post("/v1/contacts").handler(this::check);
        router.post("/v1/contacts/:phone/block").handler(this::block);
    }

    private void check(RoutingContext context) {
        Line line = Gateway.line(context);
        Fields fields = OnPremise.fields(context).only("blocking", "contacts", "force_check");
        String blocking = fields.optionalText("blocking", 40).orElse("no_wait");
        if (!blocking.equals("wait") && !blocking.equals("no_wait")) {
            throw fields.invalid("blocking", "must be 'wait' or 'no_wait'");
        }
        boolean force = fields.optionalFlag("force_check").orElse(false);
        List<ObjectNode> results = new ArrayList<>();
        for (String phone : phones(fields)) {
            results.add(result(line.state().contacts(), phone, force));
        }
        ObjectNode answer = Json.object();
        ArrayNode contacts = answer.putArray("contacts");
        answer.set("meta", OnPremise.meta());
        if (blocking.equals("wait")) {
            contacts.addAll(results);
        } else {
            results.forEach(each -> contacts.addObject().put("input", Json.text(each, "input")).put("status", "processing"));
            world.clock().schedule(line.state().settings().statusDelay(),
                    () -> line.deliver(line.payloads().contacts(line.state(), results), List.of()));
        }
        Answers.json(context, 200, answer);
    }

    private static List<String> phones(Fields fields) {
        if (!fields.has("contacts")) {
            throw fields.missing("contacts");
        }
        JsonNode array = fields.json().get("contacts");
        List<String> phones = new ArrayList<>();
        if (!array.isArray() || array.isEmpty() || array.size() > MAX_CONTACTS) {
            throw fields.invalid("contacts", "must be an array of 1 to " + MAX_CONTACTS + " phone numbers");
        }
        array.forEach(item -> {
            if (!item.isTextual()) {
                throw fields.invalid("contacts", "must be an array of strings");
            }
            phones.add(item.textValue());
        });
        return phones;
    }

    private static ObjectNode result(Contacts contacts, String phone, boolean force) {
        String status = contacts.status(phone);
        ObjectNode result = Json.object().put("input", phone).put("status", status);
        if (status.equals("valid")) {
            result.put("wa_id", contacts.waId(phone));
            if (force) {
                contacts.learn(phone);
            }
        }
        return result;
    }

    private void block(RoutingContext context) {
        Line line = Gateway.line(context);
        OnPremise.fields(context).only("reason").text("reason", 59);
        String phone = line.state().contacts().waId(context.pathParam("phone"));
        boolean engaged = line.state().chats().find(phone).filter(chat -> chat.windowOpen(world.clock().now())).isPresent();
        if (!engaged) {
            throw ApiError.NOT_ENGAGED.because("The user has not sent a message within the last 24 hours");
        }
        line.state().contacts().block(phone);
        Answers.json(context, 200, OnPremise.metaOnly());
    }
}
