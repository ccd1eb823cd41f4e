package io.github.camelwaba.model.message;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A part of a message: holds its JSON and never lets it out to be changed.
 */
abstract sealed class MessagePart
        permits TemplateHeader, TemplateParameter, TemplateButton, TemplateCard, TemplateTapTarget, InteractiveHeader,
        ReplyButton, ListRow,
        ListSection, ProductSection, CarouselCard, OutboundContact {

    private final ObjectNode json;
    private final Set<MessageFeature> features;

    MessagePart(ObjectNode json) {
        this(json, Set.of());
    }

    MessagePart(ObjectNode json, Set<MessageFeature> features) {
        this.json = json;
        this.features = Set.copyOf(features);
    }

    /**
     * @return the part as JSON, a copy
     */
    final ObjectNode toJson() {
        return json.deepCopy();
    }

    /**
     * @return what in it not every hosting has
     */
    final Set<MessageFeature> features() {
        return features;
    }

    /**
     * @return the parts as a new array
     */
    static ArrayNode array(Collection<? extends MessagePart> parts) {
        ArrayNode array = WabaJson.object().arrayNode();
        parts.forEach(part -> array.add(part.toJson()));
        return array;
    }

    /**
     * @return what in any of the parts not every hosting has, as a new set
     */
    static Set<MessageFeature> features(Collection<? extends MessagePart> parts) {
        Set<MessageFeature> all = EnumSet.noneOf(MessageFeature.class);
        parts.forEach(part -> all.addAll(part.features()));
        return all;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof MessagePart that && getClass() == that.getClass() && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[]";
    }
}
