package io.github.camelwaba.model.message;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * Writes places on the map.
 */
final class Places {

    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;
    /** A tenth of a metre; as many as are never written with an exponent. */
    private static final int DECIMALS = 6;

    private Places() {
    }

    /**
     * @param  field     the object that the place is in, as the API's JSON names it
     * @param  latitude  degrees north
     * @param  longitude degrees east
     * @return           a new object with both
     */
    static ObjectNode json(String field, double latitude, double longitude) {
        return WabaJson.object()
                .put("latitude", degrees(field + ".latitude", latitude, MAX_LATITUDE))
                .put("longitude", degrees(field + ".longitude", longitude, MAX_LONGITUDE));
    }

    private static BigDecimal degrees(String field, double value, int max) {
        // not a number is no place either
        if (!(Math.abs(value) <= max)) {
            throw new InvalidMessageException(field, "must be -" + max + " to " + max + ": give it in degrees");
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        // 1.8E+2 is the same number, but not everybody reads it
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
