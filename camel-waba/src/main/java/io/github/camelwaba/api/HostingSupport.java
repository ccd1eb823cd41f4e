package io.github.camelwaba.api;

import java.util.EnumSet;
import java.util.Set;

import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.MessageFeature;
import io.github.camelwaba.model.message.MessageKind;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * Which messages a hosting has (Meta, Messages reference: which types and fields are marked Cloud API only; 360dialog,
 * Sandbox). A typed message that it lacks is refused before it is sent; a raw payload is not looked at.
 */
public final class HostingSupport {

    private static final Set<MessageKind> ON_PREMISE_KINDS = EnumSet.of(
            MessageKind.TEXT, MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VIDEO, MessageKind.DOCUMENT,
            MessageKind.STICKER, MessageKind.LOCATION, MessageKind.CONTACTS, MessageKind.TEMPLATE,
            MessageKind.INTERACTIVE_BUTTON, MessageKind.INTERACTIVE_LIST, MessageKind.INTERACTIVE_PRODUCT,
            MessageKind.INTERACTIVE_PRODUCT_LIST);
    private static final Set<MessageFeature> ON_PREMISE_FEATURES = EnumSet.of(MessageFeature.MEDIA_ID);
    private static final Set<MessageFeature> SANDBOX_FEATURES = EnumSet.complementOf(EnumSet.of(MessageFeature.MEDIA_ID));

    private HostingSupport() {
    }

    /** Whether the hosting has that kind of message. */
    public static boolean has(Hosting hosting, MessageKind kind) {
        return hosting != Hosting.ON_PREMISE || ON_PREMISE_KINDS.contains(kind);
    }

    /** Whether messages on the hosting can have that. */
    public static boolean has(Hosting hosting, MessageFeature feature) {
        return switch (hosting) {
            case ON_PREMISE -> ON_PREMISE_FEATURES.contains(feature);
            case CLOUD -> true;
            case SANDBOX -> SANDBOX_FEATURES.contains(feature);
        };
    }

    /**
     * @throws WabaRequestException naming what the hosting lacks
     */
    static void check(Hosting hosting, WabaMessage message) {
        if (!has(hosting, message.kind())) {
            throw Lacking.on(hosting, "A message of type " + message.kind().label(),
                    "Use hosting=cloud, or a raw payload if the number has it all the same");
        }
        for (MessageFeature feature : message.features()) {
            if (!has(hosting, feature)) {
                throw Lacking.on(hosting, "In a message, " + feature.description(), feature == MessageFeature.MEDIA_ID
                        ? "Name the file by a link"
                        : "Use hosting=cloud, or leave it out");
            }
        }
    }
}
