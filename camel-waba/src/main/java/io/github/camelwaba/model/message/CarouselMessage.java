package io.github.camelwaba.model.message;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * Words with cards side by side (Meta, Messages reference: interactive object, carousel). It has neither header nor footer.
 */
public final class CarouselMessage extends InteractiveMessage<CarouselMessage> {

    /** Meta, Messages reference: interactive object, carousel, 2 to 10 cards. */
    public static final int MIN_CARDS = 2;
    /** Meta, Messages reference: interactive object, carousel, 2 to 10 cards. */
    public static final int MAX_CARDS = 10;

    private static final String CARDS = "interactive.action.cards";

    private CarouselMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_CAROUSEL, state);
    }

    /**
     * @param  body                    the words
     * @param  cards                   the cards, in their order, all of the same type
     * @return                         the message
     * @throws InvalidMessageException if the words are empty or too long, if there are less than {@link #MIN_CARDS} or more
     *                                 than {@link #MAX_CARDS} cards, or if they are of different types
     */
    public static CarouselMessage of(String body, CarouselCard... cards) {
        return of(body, Arrays.asList(cards));
    }

    /**
     * As {@link #of(String, CarouselCard...)}.
     *
     * @param  body                    the words
     * @param  cards                   the cards, in their order, all of the same type
     * @return                         the message
     * @throws InvalidMessageException if there is something wrong with the words or the cards
     */
    public static CarouselMessage of(String body, List<CarouselCard> cards) {
        List<CarouselCard> all = Checks.items(CARDS, cards, MIN_CARDS, MAX_CARDS, "send one card as a link or a product");
        if (all.stream().map(CarouselCard::type).distinct().count() > 1) {
            throw new InvalidMessageException(CARDS + ".type", "must be the same on all cards: give links or products");
        }
        ArrayNode array = MessagePart.array(all);
        for (int i = 0; i < array.size(); i++) {
            ((ObjectNode) array.get(i)).put("card_index", i);
        }
        return new CarouselMessage(state(MessageKind.INTERACTIVE_CAROUSEL, body, WabaJson.object().set("cards", array))
                .and(MessagePart.features(all)));
    }

    @Override
    CarouselMessage copy(MessageState changed) {
        return new CarouselMessage(changed);
    }
}
