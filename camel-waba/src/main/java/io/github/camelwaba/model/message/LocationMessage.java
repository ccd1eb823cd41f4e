package io.github.camelwaba.model.message;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A place on the map (Meta, Messages reference: location object).
 */
public final class LocationMessage extends QuotingMessage<LocationMessage> {

    private LocationMessage(MessageState state) {
        super(MessageKind.LOCATION, state);
    }

    /**
     * @param  latitude                degrees north, -90 to 90
     * @param  longitude               degrees east, -180 to 180
     * @return                         a place without a name
     * @throws InvalidMessageException if there is no such place
     */
    public static LocationMessage of(double latitude, double longitude) {
        return new LocationMessage(MessageState.of(Places.json("location", latitude, longitude)));
    }

    /**
     * @param  name                    what the place is called
     * @return                         the place with it, without an address
     * @throws InvalidMessageException if the name is empty
     */
    public LocationMessage place(String name) {
        return with(body -> named(body, name).remove("address"));
    }

    /**
     * @param  name                    what the place is called: an address is not shown without
     * @param  address                 where it is, in words
     * @return                         the place with both
     * @throws InvalidMessageException if one of both is empty
     */
    public LocationMessage place(String name, String address) {
        return with(body -> named(body, name).put("address",
                Checks.present("location.address", address, "give it, or only the name")));
    }

    private static ObjectNode named(ObjectNode body, String name) {
        return body.put("name", Checks.present("location.name", name, "give the place a name, or leave it out"));
    }

    @Override
    LocationMessage copy(MessageState changed) {
        return new LocationMessage(changed);
    }
}
