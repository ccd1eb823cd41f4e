package io.github.camelwaba.api;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.WabaMessage;

/**
 * 360dialog's sandbox: messages to the one phone that asked for the key, and the webhook; a success need not say anything
 * (360dialog, Sandbox).
 */
final class SandboxDialect implements Dialect {

    static final SandboxDialect INSTANCE = new SandboxDialect();

    private static final String USE_CLOUD = "Use a number on hosting=cloud";

    private final CloudMessages messages = new CloudMessages();

    private SandboxDialect() {
    }

    private static WabaRequestException lacking(String what) {
        return Lacking.on(Hosting.SANDBOX, what, USE_CLOUD);
    }

    @Override
    public ObjectNode message(WabaMessage message, String recipient) {
        HostingSupport.check(Hosting.SANDBOX, message);
        return messages.complete(message, recipient);
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
    public boolean answersWithId() {
        return false;
    }

    @Override
    public ApiRequest markRead(Channel channel, String messageId, boolean typing) {
        throw lacking("Marking messages as read");
    }

    @Override
    public ApiRequest uploadMedia(Channel channel, MediaFile file) {
        throw Lacking.on(Hosting.SANDBOX, "The upload of media files", "Send an ImageMessage or the like with a link");
    }

    @Override
    public ApiRequest mediaLocation(Channel channel, String mediaId) {
        throw lacking("The download of media files");
    }

    @Override
    public ApiRequest mediaContent(Channel channel, String mediaId, JsonNode location) {
        throw lacking("The download of media files");
    }

    @Override
    public ApiRequest deleteMedia(Channel channel, String mediaId) {
        throw lacking("Deleting media files");
    }

    @Override
    public ApiRequest checkContacts(Channel channel, List<String> numbers, boolean wait, boolean force) {
        throw lacking("The contact check");
    }

    @Override
    public ApiRequest blockContacts(Channel channel, List<String> numbers, String reason) {
        throw lacking("Blocking contacts");
    }

    @Override
    public ApiRequest unblockContacts(Channel channel, List<String> numbers) {
        throw lacking("Unblocking contacts");
    }

    @Override
    public ApiRequest listBlocked(Channel channel) {
        throw lacking("The list of blocked contacts");
    }

    @Override
    public ApiRequest listTemplates(Channel channel, int limit, int offset) {
        throw lacking("The list of templates, which are given there,");
    }

    @Override
    public ApiRequest createTemplate(Channel channel, ObjectNode template) {
        throw lacking("Creating templates");
    }

    @Override
    public ApiRequest deleteTemplate(Channel channel, String name) {
        throw lacking("Deleting templates");
    }

    @Override
    public ApiRequest getProfile(Channel channel) {
        throw lacking("The profile");
    }

    @Override
    public ApiRequest updateProfile(Channel channel, ObjectNode profile) {
        throw lacking("The profile");
    }

    @Override
    public ApiRequest getAbout(Channel channel) {
        throw lacking("The profile");
    }

    @Override
    public ApiRequest updateAbout(Channel channel, String text) {
        throw lacking("The profile");
    }

    @Override
    public ApiRequest getPhoto(Channel channel) {
        throw lacking("The profile's photo");
    }

    @Override
    public ApiRequest updatePhoto(Channel channel, MediaFile photo) {
        throw lacking("The profile's photo");
    }

    @Override
    public ApiRequest deletePhoto(Channel channel) {
        throw lacking("The profile's photo");
    }

    @Override
    public ApiRequest phoneNumber(Channel channel) {
        throw Lacking.on(Hosting.SANDBOX, "The phone number of a key", "Leave out the option phoneNumber");
    }

    @Override
    public boolean hasHealth() {
        return false;
    }

    @Override
    public ApiRequest health(Channel channel) {
        throw lacking("The health");
    }
}
