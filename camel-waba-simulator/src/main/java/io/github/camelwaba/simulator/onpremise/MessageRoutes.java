package io.github.camelwaba.simulator.onpremise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.Outbound;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Entry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Sends messages and marks received ones as read. */
final class MessageRoutes {
    private final World world;
    private final Outbound outbound;

    MessageRoutes(World world) {
        this.world = world;
        this.outbound = new Outbound(world);
    }

    void mount(Router router) {
        router.post("/v1/messages").handler(this::send);
        router.put("/v1/messages/:id").handler(this::read);
    }

    private void send(RoutingContext context) {
        Line line = Gateway.line(context);
        ObjectNode body = OnPremise.body(context);
        MessageCheck.Checked message = MessageCheck.check(line.state(), body);
        String waId = line.state().contacts().waId(message.to());
        Entry entry = outbound.accept(line, waId, body, message.preview(), message.freeForm());
        ObjectNode answer = Json.object();
        answer.putArray("contacts").addObject().put("input", message.to()).put("wa_id", waId);
        answer.putArray("messages").addObject().put("id", entry.id());
        answer.set("meta", OnPremise.meta());
        Answers.json(context, 201, answer);
    }

    private void read(RoutingContext context) {
        Line line = Gateway.line(context);
        Fields fields = OnPremise.fields(context).only("status");
        if (!fields.text("status", 40).equals("read")) {
            throw fields.invalid("status", "must be 'read'");
        }
        Entry entry = line.state().chats().message(context.pathParam("id")).filter(Entry::fromCustomer)
                .orElseThrow(() -> ApiError.NOT_FOUND.because("Message id does not exist"));
        entry.status("read");
        world.changes().fire();
        Answers.json(context, 200, OnPremise.metaOnly());
    }
}
