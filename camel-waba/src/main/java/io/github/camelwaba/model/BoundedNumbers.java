package io.github.camelwaba.model;

import java.math.BigDecimal;
import java.math.BigInteger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;

/**
 * Makes nodes that keep all digits of a number, and refuses numbers with few digits and a huge exponent: what is written of
 * them cannot always be read again, and they take ages to compute with.
 */
final class BoundedNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    BoundedNumbers() {
        super(true);
    }

    @Override
    public ValueNode numberNode(BigDecimal value) {
        if (value != null && Math.abs((long) value.scale()) > WabaJson.MAX_NUMBER) {
            throw new WabaJsonException(WabaJsonException.Reason.TOO_LARGE);
        }
        // 5e0 is written as 5, so that it has to be read as 5 is
        return value != null && value.scale() == 0 ? whole(value.unscaledValue()) : super.numberNode(value);
    }

    private ValueNode whole(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? numberNode(value.longValue()) : numberNode(value);
    }
}
