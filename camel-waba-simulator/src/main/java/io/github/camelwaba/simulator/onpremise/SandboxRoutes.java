package io.github.camelwaba.simulator.onpremise;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.Outbound;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.http.Answers;
import io.github.camelwaba.simulator.http.Gateway;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Entry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Sends messages of the sandbox. It takes what programs for either hosting write, and answers nothing of use. */
final class SandboxRoutes {
    /** Messages in all (360dialog: sandbox). */
    private static final int MAX_MESSAGES = 200;

    private final Outbound outbound;

    SandboxRoutes(World world) {
        this.outbound = new Outbound(world);
    }

    void mount(Router router) {
        router.post("/v1/messages").handler(this::send);
    }

    private void send(RoutingContext context) {
        Line line = Gateway.line(context);
        ObjectNode request = OnPremise.body(context);
        MessageCheck.Checked message = MessageCheck.check(line.state(), onPremise(request));
        String waId = line.state().contacts().waId(message.to());
        if (!owner(line).filter(waId::equals).isPresent()) {
            throw ApiError.ACCESS_DENIED.because("The sandbox sends to the phone only that asked for the key");
        }
        if (!Json.text(request, message.type(), "id").isEmpty()) {
            throw ApiError.NOT_FOUND.because("The sandbox has no media, use 'link'");
        }
        if (sent(line) >= MAX_MESSAGES) {
            throw ApiError.ACCESS_DENIED.because("The sandbox sends " + MAX_MESSAGES + " messages in all");
        }
        outbound.accept(line, waId, request, message.preview(), message.freeForm());
        Answers.json(context, 201, Json.object());
    }

    /** The phone that the key belongs to: the first that wrote to the number. */
    private static Optional<String> owner(Line line) {
        return line.state().chats().all().stream().filter(chat -> chat.entries().stream().anyMatch(Entry::fromCustomer))
                .map(Chat::phone).findFirst();
    }

    private static long sent(Line line) {
        return line.state().chats().all().stream().flatMap(chat -> chat.entries().stream())
                .filter(entry -> !entry.fromCustomer()).count();
    }

    /** The same message without what only Cloud has. */
    private static ObjectNode onPremise(ObjectNode request) {
        ObjectNode message = request.deepCopy();
        if (Json.text(message, "messaging_product").equals("whatsapp")) {
            message.remove("messaging_product");
        }
        if (message.get("text") instanceof ObjectNode text && text.has("preview_url")) {
            message.set("preview_url", text.remove("preview_url"));
        }
        return message;
    }
}
