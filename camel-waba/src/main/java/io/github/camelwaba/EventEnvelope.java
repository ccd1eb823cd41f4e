package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.config.ChannelResolver;
import io.github.camelwaba.config.InboundNumber;
import io.github.camelwaba.config.RemoteNumber;
import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import io.github.camelwaba.model.event.WabaEvent;

/**
 * An event with all that its exchange needs, as a JSON object that a broker carries to another node.
 *
 * @param event       what came in
 * @param key         what tells its copies apart from other events, or null
 * @param redelivered whether it was given to a route before
 * @param number      the number that it came in on; null when the webhook has no key
 */
record EventEnvelope(WabaEvent event, String key, boolean redelivered, InboundNumber number) {

    private static final int VERSION = 1;

    private static final String FORMAT = "wabaEnvelope";
    private static final String KEY = "key";
    private static final String REDELIVERED = "redelivered";
    private static final String NUMBER = "number";
    private static final String CHANNEL = "channel";
    private static final String PHONE_NUMBER = "phoneNumber";
    private static final String KEY_DIGESTS = "keyDigests";
    private static final String EVENT = "event";

    private static final int MAX_WORD = 255;

    JsonNode toJson() {
        ObjectNode json = WabaJson.object().put(FORMAT, VERSION);
        put(json, KEY, key);
        if (redelivered) {
            json.put(REDELIVERED, true);
        }
        if (number != null && number.keyDigests() != null) {
            ObjectNode of = json.putObject(NUMBER);
            put(of, CHANNEL, number.channelName());
            put(of, PHONE_NUMBER, number.phoneNumber());
            ArrayNode digests = of.putArray(KEY_DIGESTS);
            number.keyDigests().forEach(digests::add);
        }
        json.set(EVENT, event.json());
        return json;
    }

    private static void put(ObjectNode json, String member, String value) {
        if (value != null) {
            json.put(member, value);
        }
    }

    /**
     * @throws WabaEnvelopeException if it is none that this version can read
     */
    static EventEnvelope of(JsonNode json) {
        JsonNode version = json.path(FORMAT);
        if (version.isMissingNode()) {
            throw new WabaEnvelopeException(
                    "The body is no envelope. Use waba:event only on what waba:envelope made of an event");
        }
        if (!version.isIntegralNumber() || version.decimalValue().signum() <= 0) {
            throw corrupt();
        }
        if (!version.canConvertToInt() || version.intValue() > VERSION) {
            throw new WabaEnvelopeException(
                    "The envelope is of a newer format than this camel-waba reads, which is " + VERSION
                            + ". Update camel-waba here to the version that made it");
        }
        JsonNode payload = json.path(EVENT);
        // counted before they are made, as at the door
        if (payload.isMissingNode() || EventReader.count(payload) > WabaConsumer.MANY_EVENTS) {
            throw corrupt();
        }
        List<WabaEvent> events = EventReader.read(payload);
        if (events.size() != 1) {
            throw corrupt();
        }
        WabaEvent event = events.get(0);
        JsonNode redelivered = json.path(REDELIVERED);
        if (!redelivered.isMissingNode() && !redelivered.isBoolean()) {
            throw corrupt();
        }
        return new EventEnvelope(
                event, text(json, KEY, InboxEvent.MAX_KEY), redelivered.booleanValue(), number(json.path(NUMBER), event));
    }

    private static RemoteNumber number(JsonNode json, WabaEvent event) {
        String named = event.businessNumber();
        String businessNumber = named == null ? null : ChannelResolver.digits(named);
        if (json.isMissingNode()) {
            return new RemoteNumber(null, null, businessNumber, null);
        }
        String phoneNumber = text(json, PHONE_NUMBER, MAX_WORD);
        if (phoneNumber != null && !phoneNumber.equals(ChannelResolver.digits(phoneNumber))) {
            throw corrupt();
        }
        return new RemoteNumber(text(json, CHANNEL, MAX_WORD), phoneNumber, businessNumber, digests(json.path(KEY_DIGESTS)));
    }

    private static List<String> digests(JsonNode json) {
        // those of a key and of the key before
        if (!json.isArray() || json.size() > 2) {
            throw corrupt();
        }
        List<String> digests = new ArrayList<>();
        json.forEach(digest -> digests.add(word(digest, MAX_WORD)));
        return digests;
    }

    private static String text(JsonNode json, String member, int most) {
        JsonNode value = json.path(member);
        return value.isMissingNode() ? null : word(value, most);
    }

    // the names of channels are shown in logs
    private static String word(JsonNode value, int most) {
        String text = value.textValue();
        if (text == null || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw corrupt();
        }
        return text;
    }

    static WabaEnvelopeException corrupt() {
        return new WabaEnvelopeException("The envelope is corrupt. Set the message aside: it was cut or changed on its way");
    }

    @Override
    public String toString() {
        return "EventEnvelope[" + event + "]";
    }
}
