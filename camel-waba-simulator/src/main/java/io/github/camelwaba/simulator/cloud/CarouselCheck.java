package io.github.camelwaba.simulator.cloud;

import java.util.List;

import io.github.camelwaba.simulator.json.Json;
import io.github.camelwaba.simulator.schema.Fields;
import io.github.camelwaba.simulator.state.NumberState;

/** Checks the cards of an interactive carousel, which are all of one kind (Meta: interactive media carousel). */
final class CarouselCheck {
    private static final int MIN_CARDS = 2;
    private static final int MAX_CARDS = 10;
    private static final int MAX_BODY = 160;

    private CarouselCheck() {
    }

    static void check(NumberState number, Fields action) {
        List<Fields> cards = action.only("cards").objects("cards");
        if (cards.size() < MIN_CARDS || cards.size() > MAX_CARDS) {
            throw action.invalid("cards", "must have " + MIN_CARDS + " to " + MAX_CARDS + " items");
        }
        String kind = Json.text(cards.get(0).json(), "type");
        for (int index = 0; index < cards.size(); index++) {
            Fields card = cards.get(index);
            card.only("card_index", "type", "header", "body", "footer", "action");
            if (card.number("card_index", 0, MAX_CARDS - 1) != index) {
                throw card.invalid("card_index", "must count up from 0");
            }
            if (!card.text("type", 40).equals(kind)) {
                throw card.invalid("type", "must be the same for all cards");
            }
            card(number, kind, card);
        }
    }

    private static void card(NumberState number, String kind, Fields card) {
        card.optionalObject("body").ifPresent(body -> body.only("text").text("text", MAX_BODY));
        Fields action = card.object("action");
        switch (kind) {
            case "product" -> ActionCheck.product(action);
            case "cta_url" -> {
                header(number, card);
                if (action.has("buttons")) {
                    ActionCheck.replies(action.only("buttons"), "quick_reply", 2);
                } else {
                    NamedActionCheck.link(action);
                }
            }
            default -> throw card.invalid("type", "must be 'cta_url' or 'product'");
        }
    }

    private static void header(NumberState number, Fields card) {
        Fields header = card.object("header");
        String kind = header.text("type", 40);
        if (!kind.equals("image") && !kind.equals("video")) {
            throw header.invalid("type", "must be 'image' or 'video'");
        }
        MediaCheck.header(number, kind, header.only("type", kind).object(kind));
    }
}
