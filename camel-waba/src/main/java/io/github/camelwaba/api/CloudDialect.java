package io.github.camelwaba.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.UserId;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.message.WabaMessage;
import io.github.camelwaba.model.result.MediaInfo;

/**
 * Meta's Cloud API behind 360dialog's gateway (360dialog, Differences between Cloud API and On-Premise API; Meta, Cloud API
 * reference): the same paths as Meta's without version and number, as the key tells the number.
 */
final class CloudDialect implements Dialect {

    static final CloudDialect INSTANCE = new CloudDialect();

    private static final String PRODUCT = "messaging_product";
    private static final String WHATSAPP = "whatsapp";
    private static final String PROFILE = "/whatsapp_business_profile";
    private static final String BLOCKED = "/block_users";
    // . and .. as a segment, which would lead to another call than the one for files
    private static final Pattern STEPS = Pattern.compile("/\\.{1,2}(/|$)");

    private final CloudMessages messages = new CloudMessages();

    private CloudDialect() {
    }

    private static ObjectNode product() {
        return WabaJson.object().put(PRODUCT, WHATSAPP);
    }

    @Override
    public ObjectNode message(WabaMessage message, String recipient) {
        return messages.payload(message, recipient);
    }

    @Override
    public ObjectNode rawMessage(ObjectNode payload, String recipient) {
        return messages.raw(payload, recipient);
    }

    @Override
    public ApiRequest send(Channel channel, ObjectNode payload) {
        return ApiRequest.json("POST", "/messages", channel, payload, "sending a message");
    }

    @Override
    public ApiRequest markRead(Channel channel, String messageId, boolean typing) {
        if (messageId == null || messageId.isBlank()) {
            throw new WabaRequestException("The message id is missing");
        }
        ObjectNode body = product().put("status", "read").put("message_id", messageId);
        if (typing) {
            body.putObject("typing_indicator").put("type", "text");
        }
        return ApiRequest.json("POST", "/messages", channel, body, "marking a message as read").idempotent();
    }

    @Override
    public ApiRequest uploadMedia(Channel channel, MediaFile file) {
        return new ApiRequest("POST", "/media", channel, new ApiBody.Form(Map.of(PRODUCT, WHATSAPP), file),
                "uploading a media file");
    }

    @Override
    public ApiRequest mediaLocation(Channel channel, String mediaId) {
        return ApiRequest.get("/" + PathSegment.of("The media id", mediaId), channel, "looking up a media file");
    }

    // 360dialog, Upload, retrieve or delete media: the file is fetched from the gateway in place of Meta's host, with path
    // and query as they are; so that the key goes to no other host, whatever the answer says
    @Override
    public ApiRequest mediaContent(Channel channel, String mediaId, JsonNode location) {
        String url = Objects.requireNonNullElse(MediaInfo.read(location).url(), "");
        try {
            URI meta = new URI(url);
            String path = meta.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || STEPS.matcher(path).find()) {
                throw new URISyntaxException(url, "no path");
            }
            String query = meta.getRawQuery() == null ? "" : "?" + meta.getRawQuery();
            return ApiRequest.get(path + query, channel, "downloading a media file");
        } catch (URISyntaxException e) {
            throw new WabaTransientException(
                    "360dialog did not say where the media file is", ApiError.NONE, Advice.RETRY, null, null);
        }
    }

    @Override
    public ApiRequest deleteMedia(Channel channel, String mediaId) {
        return ApiRequest.delete("/" + PathSegment.of("The media id", mediaId), channel, "deleting a media file");
    }

    @Override
    public ApiRequest checkContacts(Channel channel, List<String> numbers, boolean wait, boolean force) {
        throw Lacking.on(Hosting.CLOUD, "The contact check",
                "Send the message: its status tells whether the number is on WhatsApp");
    }

    @Override
    public ApiRequest blockContacts(Channel channel, List<String> numbers, String reason) {
        return ApiRequest.json("POST", BLOCKED, channel, users(numbers), "blocking contacts").idempotent();
    }

    @Override
    public ApiRequest unblockContacts(Channel channel, List<String> numbers) {
        return ApiRequest.json("DELETE", BLOCKED, channel, users(numbers), "unblocking contacts");
    }

    private static ObjectNode users(List<String> numbers) {
        ObjectNode body = product();
        ArrayNode users = body.putArray("block_users");
        for (String number : numbers) {
            if (UserId.isParent(number)) {
                throw new WabaRequestException("A parent user id cannot be blocked or unblocked. Use the person's phone number "
                        + "or business-scoped user id");
            }
            users.addObject().put(UserId.isUserId(number) ? "user_id" : "user", number);
        }
        return body;
    }

    @Override
    public ApiRequest listBlocked(Channel channel) {
        return ApiRequest.get(BLOCKED, channel, "listing blocked contacts");
    }

    @Override
    public ApiRequest getProfile(Channel channel) {
        return ApiRequest.get(PROFILE + "?fields=about,address,description,email,profile_picture_url,websites,vertical",
                channel,
                "reading the profile");
    }

    @Override
    public ApiRequest updateProfile(Channel channel, ObjectNode profile) {
        return ApiRequest.json("POST", PROFILE, channel, product().setAll(profile.deepCopy()), "changing the profile")
                .idempotent();
    }

    @Override
    public ApiRequest getAbout(Channel channel) {
        return ApiRequest.get(PROFILE + "?fields=about", channel, "reading the profile's text");
    }

    @Override
    public ApiRequest updateAbout(Channel channel, String text) {
        return ApiRequest.json("POST", PROFILE, channel, product().put("about", text), "changing the profile's text")
                .idempotent();
    }

    @Override
    public ApiRequest getPhoto(Channel channel) {
        throw Lacking.on(Hosting.CLOUD, "The download of the profile's photo",
                "Use action=get: profile_picture_url says where it is");
    }

    @Override
    public ApiRequest updatePhoto(Channel channel, MediaFile photo) {
        throw Lacking.on(Hosting.CLOUD, "The upload of the profile's photo",
                "Use action=update with the profile_picture_handle of a resumable upload");
    }

    @Override
    public ApiRequest deletePhoto(Channel channel) {
        throw Lacking.on(Hosting.CLOUD, "Deleting the profile's photo", "Replace it with action=update");
    }

    // what takes the place of On-Premise's phone_number (360dialog, Messaging health status)
    @Override
    public ApiRequest phoneNumber(Channel channel) {
        return ApiRequest.get("/health_status?fields=display_phone_number", channel, "reading the phone number");
    }

    @Override
    public ApiRequest health(Channel channel) {
        return ApiRequest.get("/health_status", channel, "reading the health");
    }
}
