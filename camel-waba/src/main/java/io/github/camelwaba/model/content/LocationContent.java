package io.github.camelwaba.model.content;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Nodes;

/**
 * A place.
 *
 * @param latitude  degrees north
 * @param longitude degrees east
 * @param name      what the place is called, or null
 * @param address   where it is, or null
 * @param url       a page about it, or null
 */
public record LocationContent(BigDecimal latitude, BigDecimal longitude, String name, String address, String url)
        implements
            MessageContent {

    static LocationContent read(JsonNode location) {
        BigDecimal latitude = Nodes.decimal(location, "latitude");
        BigDecimal longitude = Nodes.decimal(location, "longitude");
        if (latitude == null || longitude == null) {
            return null;
        }
        return new LocationContent(
                latitude,
                longitude,
                Nodes.text(location, "name"),
                Nodes.text(location, "address"),
                Nodes.text(location, "url"));
    }

    @Override
    public String toString() {
        return "LocationContent[]";
    }
}
