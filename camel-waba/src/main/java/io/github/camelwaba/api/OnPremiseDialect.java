package io.github.camelwaba.api;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * The On-Premise API (360dialog, WABA Integration (On-Premise); Meta, On-Premises API reference): everything under
 * <code>/v1</code>.
 */
final class OnPremiseDialect implements Dialect {

    static final OnPremiseDialect INSTANCE = new OnPremiseDialect();

    /** Meta, On-Premises reference: block a contact, reason of less than 60 characters. */
    private static final int MAX_REASON = 59;
    private static final String MEDIA = "/v1/media";
    private static final String ABOUT = "/v1/settings/profile/about";
    private static final String PHOTO = "/v1/settings/profile/photo";
    private static final String BUSINESS = "/v1/settings/business/profile";

    private final OnPremiseMessages messages = new OnPremiseMessages();

    private OnPremiseDialect() {
    }

    @Override
    public ObjectNode message(WabaMessage message, String recipient) {
        return messages.payload(message, recipient);
    }

    @Override
    public ObjectNode rawMessage(ObjectNode payload, String recipient) {
        ObjectNode answer = payload.deepCopy();
        answer.put("to", recipient);
        return answer;
    }

    @Override
    public ApiRequest send(Channel channel, ObjectNode payload) {
        return ApiRequest.json("POST", "/v1/messages", channel, payload, "sending a message");
    }

    @Override
    public ApiRequest markRead(Channel channel, String messageId, boolean typing) {
        if (typing) {
            throw Lacking.on(Hosting.ON_PREMISE, "The typing indicator", "Leave out typingIndicator=true");
        }
        return ApiRequest.json("PUT", "/v1/messages/" + PathSegment.of("The message id", messageId), channel,
                WabaJson.object().put("status", "read"), "marking a message as read");
    }

    @Override
    public ApiRequest uploadMedia(Channel channel, MediaFile file) {
        return new ApiRequest("POST", MEDIA, channel, new ApiBody.File(file), "uploading a media file");
    }

    @Override
    public ApiRequest mediaLocation(Channel channel, String mediaId) {
        return null;
    }

    @Override
    public ApiRequest mediaContent(Channel channel, String mediaId, JsonNode location) {
        return ApiRequest.get(MEDIA + "/" + PathSegment.of("The media id", mediaId), channel, "downloading a media file");
    }

    @Override
    public ApiRequest deleteMedia(Channel channel, String mediaId) {
        return ApiRequest.delete(MEDIA + "/" + PathSegment.of("The media id", mediaId), channel, "deleting a media file");
    }

    @Override
    public boolean hasContactCheck() {
        return true;
    }

    @Override
    public ApiRequest checkContacts(Channel channel, List<String> numbers, boolean wait, boolean force) {
        ObjectNode body = WabaJson.object().put("blocking", wait ? "wait" : "no_wait");
        ArrayNode contacts = body.putArray("contacts");
        // the API takes a number that is not yet a WhatsApp id with its plus
        numbers.forEach(number -> contacts.add(number.startsWith("+") ? number : "+" + number));
        body.put("force_check", force);
        return ApiRequest.json("POST", "/v1/contacts", channel, body, "checking contacts").idempotent();
    }

    @Override
    public ApiRequest blockContacts(Channel channel, List<String> numbers, String reason) {
        if (numbers.size() != 1) {
            throw Lacking.on(Hosting.ON_PREMISE, "Blocking several contacts in one call",
                    "Block one contact for each exchange");
        }
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw new WabaRequestException("Blocking a contact needs a reason of 1 to " + MAX_REASON
                    + " characters. Set the body to a Map with users and reason");
        }
        return ApiRequest.json("POST", "/v1/contacts/" + PathSegment.of("The number to block", numbers.get(0)) + "/block",
                channel, WabaJson.object().put("reason", reason), "blocking a contact").idempotent();
    }

    @Override
    public ApiRequest unblockContacts(Channel channel, List<String> numbers) {
        throw Lacking.on(Hosting.ON_PREMISE, "Unblocking contacts", "Only Cloud has it");
    }

    @Override
    public ApiRequest listBlocked(Channel channel) {
        throw Lacking.on(Hosting.ON_PREMISE, "The list of blocked contacts", "Only Cloud has it");
    }

    @Override
    public ApiRequest getProfile(Channel channel) {
        return ApiRequest.get(BUSINESS, channel, "reading the profile");
    }

    @Override
    public ApiRequest updateProfile(Channel channel, ObjectNode profile) {
        return ApiRequest.json("POST", BUSINESS, channel, profile, "changing the profile").idempotent();
    }

    @Override
    public ApiRequest getAbout(Channel channel) {
        return ApiRequest.get(ABOUT, channel, "reading the profile's text");
    }

    @Override
    public ApiRequest updateAbout(Channel channel, String text) {
        return ApiRequest.json("PATCH", ABOUT, channel, WabaJson.object().put("text", text), "changing the profile's text");
    }

    @Override
    public ApiRequest getPhoto(Channel channel) {
        return ApiRequest.get(PHOTO, channel, "downloading the profile's photo");
    }

    @Override
    public ApiRequest updatePhoto(Channel channel, MediaFile photo) {
        return new ApiRequest("POST", PHOTO, channel, new ApiBody.File(photo), "changing the profile's photo");
    }

    @Override
    public ApiRequest deletePhoto(Channel channel) {
        return ApiRequest.delete(PHOTO, channel, "deleting the profile's photo");
    }

    @Override
    public ApiRequest phoneNumber(Channel channel) {
        return ApiRequest.get("/v1/configs/phone_number", channel, "reading the phone number");
    }

    @Override
    public ApiRequest health(Channel channel) {
        return ApiRequest.get("/v1/health", channel, "reading the health");
    }
}
