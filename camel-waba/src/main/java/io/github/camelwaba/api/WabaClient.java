package io.github.camelwaba.api;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.result.BlockResult;
import io.github.camelwaba.model.result.BlockedUsersResult;
import io.github.camelwaba.model.result.ContactsResult;
import io.github.camelwaba.model.result.HealthReport;
import io.github.camelwaba.model.result.MediaUploadResult;
import io.github.camelwaba.model.result.PhoneNumberResult;
import io.github.camelwaba.model.result.ProfileResult;
import io.github.camelwaba.model.result.SendResult;
import io.github.camelwaba.model.result.TemplatesResult;
import io.github.camelwaba.model.result.WebhookSettings;

/**
 * The calls of the API. One call here is one request on the wire, but for the download of a media file on Cloud, which is
 * looked up first; every failure is a {@link WabaException}.
 */
public final class WabaClient {

    private final Calls calls;

    WabaClient(Transport transport) {
        this.calls = new Calls(transport);
    }

    /**
     * Sends a message.
     *
     * @param  payload                     the whole JSON of the call
     * @throws WabaRequestException        if the payload cannot be written
     * @throws WabaOutcomeUnknownException if it is not known whether the message was sent
     */
    public SendResult send(Channel channel, ObjectNode payload) {
        Dialect dialect = dialect(channel);
        ApiRequest request = dialect.send(channel, payload);
        if (!dialect.answersWithId()) {
            return SendResult.read(calls.jsonOrEmpty(request));
        }
        return calls.read(request, SendResult::read, result -> result.messageId() == null ? "has no message id" : null);
    }

    /** Marks an inbound message as read. */
    public JsonNode markRead(Channel channel, String messageId, boolean typing) {
        return calls.jsonOrEmpty(dialect(channel).markRead(channel, messageId, typing));
    }

    /** Uploads a file; the answer has the id to send it by. */
    public MediaUploadResult uploadMedia(Channel channel, MediaFile file) {
        return calls.read(dialect(channel).uploadMedia(channel, file), MediaUploadResult::read,
                result -> result.id() == null ? "has no media id" : null);
    }

    /**
     * Opens a file for download; to be closed by the caller.
     *
     * @param limit the largest file in bytes
     */
    public MediaStream openMedia(Channel channel, String mediaId, long limit) {
        Dialect dialect = dialect(channel);
        ApiRequest lookUp = dialect.mediaLocation(channel, mediaId);
        JsonNode location = lookUp == null ? null : calls.json(lookUp);
        return calls.open(dialect.mediaContent(channel, mediaId, location), limit);
    }

    public JsonNode deleteMedia(Channel channel, String mediaId) {
        return calls.jsonOrEmpty(dialect(channel).deleteMedia(channel, mediaId));
    }

    public ContactsResult checkContacts(Channel channel, List<String> numbers, boolean wait, boolean force) {
        return ContactsResult.read(calls.json(dialect(channel).checkContacts(channel, numbers, wait, force)));
    }

    public BlockResult blockContacts(Channel channel, List<String> numbers, String reason) {
        return calls.partly(dialect(channel).blockContacts(channel, numbers, reason), BlockResult::read, WabaClient::helped);
    }

    public BlockResult unblockContacts(Channel channel, List<String> numbers) {
        return calls.partly(dialect(channel).unblockContacts(channel, numbers), BlockResult::read, WabaClient::helped);
    }

    public BlockedUsersResult listBlocked(Channel channel) {
        return BlockedUsersResult.read(calls.json(dialect(channel).listBlocked(channel)));
    }

    public TemplatesResult listTemplates(Channel channel, int limit, int offset) {
        return TemplatesResult.read(calls.json(dialect(channel).listTemplates(channel, limit, offset)));
    }

    public JsonNode createTemplate(Channel channel, ObjectNode template) {
        return calls.json(dialect(channel).createTemplate(channel, template));
    }

    public JsonNode deleteTemplate(Channel channel, String name) {
        return calls.jsonOrEmpty(dialect(channel).deleteTemplate(channel, name));
    }

    public ProfileResult getProfile(Channel channel) {
        return ProfileResult.read(calls.json(dialect(channel).getProfile(channel)));
    }

    public JsonNode updateProfile(Channel channel, ObjectNode profile) {
        return calls.jsonOrEmpty(dialect(channel).updateProfile(channel, profile));
    }

    public ProfileResult getAbout(Channel channel) {
        return ProfileResult.read(calls.json(dialect(channel).getAbout(channel)));
    }

    public JsonNode updateAbout(Channel channel, String text) {
        return calls.jsonOrEmpty(dialect(channel).updateAbout(channel, text));
    }

    /**
     * Opens the photo for download; to be closed by the caller.
     *
     * @param limit the largest photo in bytes
     */
    public MediaStream openPhoto(Channel channel, long limit) {
        return calls.open(dialect(channel).getPhoto(channel), limit);
    }

    public JsonNode updatePhoto(Channel channel, MediaFile photo) {
        return calls.jsonOrEmpty(dialect(channel).updatePhoto(channel, photo));
    }

    public JsonNode deletePhoto(Channel channel) {
        return calls.jsonOrEmpty(dialect(channel).deletePhoto(channel));
    }

    /** Reads the webhook address of the number. */
    public WebhookSettings getWebhook(Channel channel) {
        return WebhookSettings.read(calls.json(dialect(channel).getWebhook(channel)));
    }

    /** Sets the webhook address of the number, and the headers that come with every delivery. */
    public JsonNode setWebhook(Channel channel, WebhookSettings settings) {
        return calls.jsonOrEmpty(dialect(channel).setWebhook(channel, settings.json()));
    }

    /** Asks which number the key belongs to. */
    public PhoneNumberResult phoneNumber(Channel channel) {
        return PhoneNumberResult.read(calls.json(dialect(channel).phoneNumber(channel)));
    }

    /** Asks for the health of the number. On-Premise, 360dialog refreshes the answer every 5 minutes, no sooner. */
    public HealthReport health(Channel channel) {
        return HealthReport.read(calls.json(dialect(channel).health(channel)));
    }

    /**
     * Makes any call.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path   path and query behind the base URL
     * @param body   the JSON to send; null for none
     */
    public JsonNode request(Channel channel, String method, String path, JsonNode body) {
        String checked = RequestPath.check(path);
        ApiRequest request = body == null
                ? new ApiRequest(method, checked, channel, null, "making a call")
                : ApiRequest.json(method, checked, channel, body, "making a call");
        return calls.jsonOrEmpty(request);
    }

    // a call that failed for all is an error like any other
    private static boolean helped(BlockResult result) {
        return !result.done().isEmpty();
    }

    private static Dialect dialect(Channel channel) {
        return Dialect.of(channel.hosting());
    }
}
