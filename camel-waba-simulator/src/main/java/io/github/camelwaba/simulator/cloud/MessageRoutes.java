package io.github.camelwaba.simulator.cloud;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.Outbound;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Sends messages, marks received ones as read, and shows that the business is typing. */
final class MessageRoutes {
    /** Meta: typing indicators. */
    private static final Duration TYPING = Duration.ofSeconds(25);

    private final World world;
    private final Outbound outbound;

    MessageRoutes(World world) {
        this.world = world;
        this.outbound = new Outbound(world);
    }

    void mount(Router router) {
        router.post("/messages").handler(this::post);
    }

    private void post(RoutingContext context) {
        Fields fields = Cloud.forWhatsApp(Cloud.fields(context));
        if (fields.has("status")) {
            read(context, fields);
        } else {
            send(context, fields);
        }
    }

    private void send(RoutingContext context, Fields fields) {
        Line line = Gateway.line(context);
        Message message = new MessageCheck(line.state(), world.clock().now()).check(fields);
        Entry entry = outbound.accept(line, message.waId(), (ObjectNode) fields.json(), message.preview(),
                !message.type().equals("template"));
        ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
        ObjectNode contact = answer.putArray("contacts").addObject().put("input", message.to());
        contact.put(message.toUserId() ? "user_id" : "wa_id", message.waId());
        ObjectNode item = answer.putArray("messages").addObject().put("id", entry.id());
        if (message.type().equals("template")) {
            item.put("message_status", "accepted");
        }
        Answers.json(context, 200, answer);
    }

    private void read(RoutingContext context, Fields fields) {
        fields.only("messaging_product", "status", "message_id", "typing_indicator");
        if (!fields.text("status", 40).equals("read")) {
            throw fields.invalid("status", "must be 'read'");
        }
        String id = fields.text("message_id", 200);
        fields.optionalObject("typing_indicator").ifPresent(typing -> {
            if (!typing.only("type").text("type", 40).equals("text")) {
                throw typing.invalid("type", "must be 'text'");
            }
        });
        Chat chat = Gateway.line(context).state().chats().all().stream()
                .filter(each -> each.find(id).filter(Entry::fromCustomer).isPresent()).findFirst()
                .orElseThrow(() -> fields.invalid("message_id", "is not the id of a received message"));
        readUpTo(chat, id);
        if (fields.has("typing_indicator")) {
            chat.typingUntil(world.clock().now().plus(TYPING));
            world.clock().schedule(TYPING, world.changes()::fire);
        }
        world.changes().fire();
        Answers.json(context, 200, Cloud.success());
    }

    /** Marks a message and those before it, as the Cloud does. */
    private static void readUpTo(Chat chat, String id) {
        for (Entry entry : chat.entries()) {
            if (entry.fromCustomer()) {
                entry.status("read");
            }
            if (entry.id().equals(id)) {
                return;
            }
        }
    }
}
