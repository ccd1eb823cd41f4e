package io.github.camelwaba.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.Channel;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;
import io.github.camelwaba.model.result.HealthReport;
import io.github.camelwaba.model.result.PhoneNumberResult;
import io.github.camelwaba.model.result.SendResult;
import io.github.camelwaba.model.result.WebhookSettings;

/**
 * The calls of the API. One call here is one request on the wire; every failure is a {@link WabaException}.
 */
public final class WabaClient {

    private final Transport transport;

    WabaClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Sends a message (POST messages).
     *
     * @param  payload                     the whole JSON of the call
     * @throws WabaRequestException        if the payload cannot be written
     * @throws WabaOutcomeUnknownException if it is not known whether the message was sent
     */
    public SendResult send(Channel channel, ObjectNode payload) {
        ApiRequest request = ApiRequest.post(dialect(channel).messagesPath(), channel, bytes(payload), "sending a message");
        ApiResponse response = transport.call(request);
        refuse(request, response);
        SendResult result = SendResult.read(json(request, response));
        if (result.messageId() == null) {
            throw unreadable(request, response, "has no message id", null);
        }
        return result;
    }

    /** Reads the webhook address of the number (GET configs/webhook). */
    public WebhookSettings getWebhook(Channel channel) {
        return WebhookSettings.read(get(channel, dialect(channel).webhookPath(), "reading the webhook"));
    }

    /** Sets the webhook address of the number, and the headers that come with every delivery (POST configs/webhook). */
    public JsonNode setWebhook(Channel channel, WebhookSettings settings) {
        ApiRequest request = ApiRequest.post(
                dialect(channel).webhookPath(), channel, WabaJson.write(settings.json()), "setting the webhook");
        ApiResponse response = transport.call(request);
        refuse(request, response);
        // a success need not say anything
        return response.body().length == 0 ? WabaJson.object() : json(request, response);
    }

    /** Asks which number the key belongs to (GET configs/phone_number). */
    public PhoneNumberResult phoneNumber(Channel channel) {
        return PhoneNumberResult.read(get(channel, dialect(channel).phoneNumberPath(), "reading the phone number"));
    }

    /** Asks for the health of the number (GET health). 360dialog refreshes the answer every 5 minutes, no sooner. */
    public HealthReport health(Channel channel) {
        return HealthReport.read(get(channel, dialect(channel).healthPath(), "reading the health"));
    }

    private JsonNode get(Channel channel, String path, String purpose) {
        ApiRequest request = ApiRequest.get(path, channel, purpose);
        ApiResponse response = transport.call(request);
        refuse(request, response);
        return json(request, response);
    }

    private static byte[] bytes(ObjectNode payload) {
        try {
            return WabaJson.write(payload);
        } catch (WabaJsonException e) {
            throw new WabaRequestException("The message cannot be written as JSON. Use plain values in it", e);
        }
    }

    private static void refuse(ApiRequest request, ApiResponse response) {
        ApiError error = ApiErrorReader.read(request, response);
        if (error != null) {
            throw ErrorClassifier.classify(request, error, response.retryAfter());
        }
    }

    private static JsonNode json(ApiRequest request, ApiResponse response) {
        try {
            return WabaJson.parse(response.body());
        } catch (WabaJsonException e) {
            throw unreadable(request, response, "cannot be read as JSON", e);
        }
    }

    private static WabaException unreadable(ApiRequest request, ApiResponse response, String what, Exception cause) {
        ApiError error = new ApiError(response.status(), null, null, null, false);
        String message = "The answer of 360dialog to " + request.purpose() + " through " + request.channel().label()
                + " (HTTP " + response.status() + ") " + what;
        return request.isRepeatable()
                ? new WabaTransientException(message, error, Advice.RETRY, response.retryAfter(), cause)
                : new WabaOutcomeUnknownException(message, error, Advice.AWAIT_STATUS, response.retryAfter(), cause);
    }

    private static Dialect dialect(Channel channel) {
        return Dialect.of(channel.hosting());
    }
}
