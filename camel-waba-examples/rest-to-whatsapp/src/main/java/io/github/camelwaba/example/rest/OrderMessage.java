package io.github.camelwaba.example.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of the message about an order, as the order system gets to see it.
 *
 * @param order     the order
 * @param messageId 360dialog's id of the message; missing as long as it is not known
 * @param state     queued, sent, delivered, read or failed, or unknown: then nobody knows whether it was sent
 * @param reason    why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderMessage(String order, String messageId, String state, String reason) {
}
