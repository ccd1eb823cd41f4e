package io.github.camelwaba.model.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What every message is made of. It never changes.
 *
 * @param body         the object (or array) of the message's type
 * @param features     what not every hosting has
 * @param replyTo      the id of the message that this one answers, or null
 * @param callbackData what comes back with the statuses, or null
 */
record MessageState(JsonNode body, Set<MessageFeature> features, String replyTo, String callbackData) {

    MessageState {
        Set<MessageFeature> copy = EnumSet.noneOf(MessageFeature.class);
        copy.addAll(features);
        features = Collections.unmodifiableSet(copy);
    }

    static MessageState of(JsonNode body, Set<MessageFeature> features) {
        return new MessageState(body, features, null, null);
    }

    static MessageState of(JsonNode body) {
        return of(body, Set.of());
    }

    /**
     * @param  change changes the body, of which it gets a copy
     * @return        the state with the changed body
     */
    MessageState with(Consumer<ObjectNode> change) {
        ObjectNode copy = body.deepCopy();
        change.accept(copy);
        return new MessageState(copy, features, replyTo, callbackData);
    }

    MessageState with(JsonNode otherBody, Set<MessageFeature> otherFeatures) {
        return new MessageState(otherBody, otherFeatures, replyTo, callbackData);
    }

    MessageState and(Set<MessageFeature> more) {
        Set<MessageFeature> all = EnumSet.noneOf(MessageFeature.class);
        all.addAll(features);
        all.addAll(more);
        return with(body, all);
    }

    MessageState replyingTo(String id) {
        return new MessageState(body, features, id, callbackData);
    }

    MessageState callingBack(String data) {
        return new MessageState(body, features, replyTo, data);
    }

    @Override
    public String toString() {
        return "MessageState[]";
    }
}
