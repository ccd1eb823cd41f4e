package io.github.camelwaba.producer;

import io.github.camelwaba.api.WabaRequestException;

import org.apache.camel.Message;

/**
 * Reads headers that are whole numbers.
 */
final class NumberHeader {

    private NumberHeader() {
    }

    /**
     * @param  least                the smallest number that makes sense
     * @param  otherwise            what counts where the header is not set
     * @throws WabaRequestException if the header is something else
     */
    static int of(Message message, String header, int least, int otherwise) {
        Object value = message.getHeader(header);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.toString().trim());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WabaRequestException("The header " + header + " is no number from " + least + " up");
    }
}
