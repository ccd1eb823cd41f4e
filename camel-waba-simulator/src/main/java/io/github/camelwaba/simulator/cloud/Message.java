package io.github.camelwaba.simulator.cloud;

import io.github.camelwaba.simulator.state.Preview;

/**
 * A message that may be sent.
 *
 * @param to       the recipient as the request named it
 * @param waId     the recipient's WhatsApp id, or the user id where the request named that
 * @param toUserId whether the recipient is a business-scoped user id
 */
record Message(String to, String waId, boolean toUserId, String type, Preview preview) {
    @Override
    public String toString() {
        return "Message[type=" + type + "]";
    }
}
