package io.github.camelwaba.model.message;

import io.github.camelwaba.model.WabaJson;

/**
 * Words with a button to send where one is (Meta, Messages reference: interactive object, location_request_message).
 */
public final class LocationRequestMessage extends InteractiveMessage<LocationRequestMessage> {

    private LocationRequestMessage(MessageState state) {
        super(MessageKind.INTERACTIVE_LOCATION_REQUEST, state);
    }

    /**
     * @param  body                    the words
     * @return                         the message
     * @throws InvalidMessageException if the words are empty or longer than {@link #MAX_BODY} characters
     */
    public static LocationRequestMessage of(String body) {
        return new LocationRequestMessage(state(MessageKind.INTERACTIVE_LOCATION_REQUEST, body,
                WabaJson.object().put("name", "send_location")));
    }

    @Override
    LocationRequestMessage copy(MessageState changed) {
        return new LocationRequestMessage(changed);
    }
}
