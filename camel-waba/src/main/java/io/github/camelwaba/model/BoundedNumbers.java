package io.github.camelwaba.model;

import java.math.BigDecimal;

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
        return super.numberNode(value);
    }
}
