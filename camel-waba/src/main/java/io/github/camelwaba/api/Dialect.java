package io.github.camelwaba.api;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * What differs between hostings: the paths, the JSON that is sent, and what there is at all. What a hosting lacks is refused
 * with a {@link WabaRequestException} that says what to use instead. Nothing else in the component asks for the hosting.
 */
public interface Dialect {

    static Dialect of(Hosting hosting) {
        return switch (hosting) {
            case ON_PREMISE -> OnPremiseDialect.INSTANCE;
            case CLOUD -> CloudDialect.INSTANCE;
            case SANDBOX -> SandboxDialect.INSTANCE;
        };
    }

    /** The payload of a message to that recipient. */
    ObjectNode message(WabaMessage message, String recipient);

    /** A payload that the caller wrote: gets the recipient, and whatever else the hosting demands of every message. */
    ObjectNode rawMessage(ObjectNode payload, String recipient);

    ApiRequest send(Channel channel, ObjectNode payload);

    /** Whether a message that was taken gets an id in the answer. */
    default boolean answersWithId() {
        return true;
    }

    /**
     * @param typing whether the customer is shown that an answer is being typed
     */
    ApiRequest markRead(Channel channel, String messageId, boolean typing);

    ApiRequest uploadMedia(Channel channel, MediaFile file);

    /** The call that asks where a file is; null where its bytes come at once. */
    ApiRequest mediaLocation(Channel channel, String mediaId);

    /**
     * The call that brings the bytes of a file.
     *
     * @param location the answer of {@link #mediaLocation}; null where there is no such call
     */
    ApiRequest mediaContent(Channel channel, String mediaId, JsonNode location);

    ApiRequest deleteMedia(Channel channel, String mediaId);

    /** Whether unknown contacts can be checked before they are sent to. */
    default boolean hasContactCheck() {
        return false;
    }

    /**
     * @param wait  whether the answer waits for the result, which otherwise comes on the webhook
     * @param force whether what is remembered of earlier checks does not count
     */
    ApiRequest checkContacts(Channel channel, List<String> numbers, boolean wait, boolean force);

    ApiRequest blockContacts(Channel channel, List<String> numbers, String reason);

    ApiRequest unblockContacts(Channel channel, List<String> numbers);

    ApiRequest listBlocked(Channel channel);

    default ApiRequest listTemplates(Channel channel, int limit, int offset) {
        return GatewayCalls.listTemplates(channel, limit, offset);
    }

    default ApiRequest createTemplate(Channel channel, ObjectNode template) {
        return GatewayCalls.createTemplate(channel, template);
    }

    default ApiRequest deleteTemplate(Channel channel, String name) {
        return GatewayCalls.deleteTemplate(channel, name);
    }

    ApiRequest getProfile(Channel channel);

    ApiRequest updateProfile(Channel channel, ObjectNode profile);

    ApiRequest getAbout(Channel channel);

    ApiRequest updateAbout(Channel channel, String text);

    ApiRequest getPhoto(Channel channel);

    ApiRequest updatePhoto(Channel channel, MediaFile photo);

    ApiRequest deletePhoto(Channel channel);

    default ApiRequest getWebhook(Channel channel) {
        return GatewayCalls.getWebhook(channel);
    }

    default ApiRequest setWebhook(Channel channel, JsonNode settings) {
        return GatewayCalls.setWebhook(channel, settings);
    }

    ApiRequest phoneNumber(Channel channel);

    /** Whether the number can be asked for its health. */
    default boolean hasHealth() {
        return true;
    }

    ApiRequest health(Channel channel);
}
