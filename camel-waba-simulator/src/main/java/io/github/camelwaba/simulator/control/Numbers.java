package io.github.camelwaba.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.engine.Line;
import io.github.camelwaba.simulator.engine.World;
import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.state.Chat;
import io.github.camelwaba.simulator.state.Contacts;
import io.vertx.ext.web.RoutingContext;

/** Reads what control calls have in common: their JSON body, the number and the chat that they mean. */
final class Numbers {
    private final World world;

    Numbers(World world) {
        this.world = world;
    }

    /** The body, an empty object when there is none. */
    static ObjectNode body(RoutingContext context) {
        if (context.body().buffer() == null || context.body().buffer().length() == 0) {
            return Json.object();
        }
        return Json.parseObject(context.body().buffer().getBytes())
                .orElseThrow(() -> new IllegalArgumentException("The body is not a JSON object"));
    }

    /** The number of the query parameter {@code number}, the default number without one. */
    Line fromQuery(RoutingContext context) {
        return find(context.queryParam("number").stream().findFirst().orElse(""));
    }

    /** The number of the body's field {@code number}, the default number without one. */
    Line fromBody(ObjectNode body) {
        return find(Json.text(body, "number"));
    }

    /** The chat of the path parameter {@code phone}. */
    static Chat chat(Line line, RoutingContext context) {
        return line.state().chats().find(context.pathParam("phone")).orElseThrow(() -> new NotFound("No such chat"));
    }

    /** The WhatsApp id of a phone number in a body, or a business-scoped user id as it is. */
    static String phone(ObjectNode body, String field) {
        if (Json.text(body, field).matches("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}")) {
            return Json.text(body, field);
        }
        return digits(body, field);
    }

    /** The digits of a phone number in a body. */
    static String digits(ObjectNode body, String field) {
        String digits = Contacts.digits(Json.text(body, field));
        if (digits.length() < 6 || digits.length() > 20) {
            throw new IllegalArgumentException("Field '" + field + "' must be a phone number of 6 to 20 digits");
        }
        return digits;
    }

    private Line find(String phoneNumber) {
        return phoneNumber.isEmpty()
                ? world.main()
                : world.byPhoneNumber(phoneNumber).orElseThrow(() -> new NotFound("No such number"));
    }
}
