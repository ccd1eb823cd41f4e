package io.github.camelwaba.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Inbound;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.Outbound;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Customers and what they do: begin a chat, write, tap, choose, read. */
final class ChatControl {
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 65_536;

    private final World world;
    private final Numbers numbers;
    private final Inbound inbound;
    private final Outbound outbound;
    private final GestureControl gestures;

    ChatControl(World world, Numbers numbers) {
        this.world = world;
        this.numbers = numbers;
        this.inbound = new Inbound(world);
        this.outbound = new Outbound(world);
        this.gestures = new GestureControl(world);
    }

    void mount(Router router) {
        router.post("/simulator/messages").handler(this::send);
        router.get("/simulator/chats").handler(this::list);
        router.post("/simulator/chats").handler(this::begin);
        router.get("/simulator/chats/:phone").handler(this::transcript);
        router.post("/simulator/chats/:phone/read").handler(this::read);
        router.put("/simulator/chats/:phone/open").handler(this::open);
    }

    private void send(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        Line line = numbers.fromBody(body);
        Chat chat = chat(line, body, "from");
        Entry entry;
        if (body.hasNonNull("text")) {
            entry = Json.text(body, "of").isEmpty()
                    ? inbound.say(line, chat, text(body, "text"))
                    : gestures.reply(line, chat, body);
        } else if (body.hasNonNull("tap")) {
            entry = inbound.tap(line, chat, text(body, "tap"), Json.text(body, "of"));
        } else if (body.hasNonNull("choose")) {
            entry = inbound.choose(line, chat, text(body, "choose"), Json.text(body, "of"));
        } else if (body.get("message") instanceof ObjectNode message) {
            entry = inbound.send(line, chat, message);
        } else {
            entry = gestures.act(line, chat, body).orElseThrow(
                    () -> new IllegalArgumentException("One of the fields text, tap, choose or message is needed"));
        }
        Answers.json(context, 201, Json.object().put("id", entry.id()));
    }

    static String text(ObjectNode body, String field) {
        String text = Json.text(body, field);
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("Field '" + field + "' must be a text of 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static Chat chat(Line line, ObjectNode body, String field) {
        Chat chat = line.state().chats().with(Numbers.phone(body, field));
        String name = Json.text(body, "name");
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("Field 'name' must have at most " + MAX_NAME + " characters");
        }
        if (!name.isEmpty()) {
            chat.name(name);
        }
        return chat;
    }

    private void list(RoutingContext context) {
        ObjectNode json = Json.object();
        ArrayNode chats = json.putArray("chats");
        numbers.fromQuery(context).state().chats().all().forEach(chat -> chats.add(StateControl.chat(chat)));
        Answers.json(context, 200, json);
    }

    private void begin(RoutingContext context) {
        ObjectNode body = Numbers.body(context);
        Chat chat = chat(numbers.fromBody(body), body, "phone");
        world.changes().fire();
        Answers.json(context, 201, StateControl.chat(chat));
    }

    private void transcript(RoutingContext context) {
        Line line = numbers.fromQuery(context);
        Chat chat = Numbers.chat(line, context);
        ObjectNode json = Json.object().put("phone", chat.phone()).put("name", chat.name());
        json.put("typing", chat.isTyping(world.clock().now()));
        json.put("windowOpen", chat.windowOpen(world.clock().now()));
        ArrayNode messages = json.putArray("messages");
        chat.entries().forEach(entry -> messages.add(entry.toJson()));
        Answers.json(context, 200, json);
    }

    private void read(RoutingContext context) {
        Line line = numbers.fromQuery(context);
        outbound.read(line, Numbers.chat(line, context));
        Answers.json(context, 200, Json.object());
    }

    private void open(RoutingContext context) {
        Line line = numbers.fromQuery(context);
        Chat chat = Numbers.chat(line, context);
        boolean open = Numbers.body(context).path("open").asBoolean();
        chat.open(open);
        if (open) {
            outbound.read(line, chat);
        }
        Answers.json(context, 200, Json.object());
    }
}
