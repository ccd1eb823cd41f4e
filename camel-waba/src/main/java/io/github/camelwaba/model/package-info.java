/**
 * The JSON that 360dialog's API speaks, and what all typed messages, events and results share. Nothing here knows Camel.
 *
 * <p>
 * {@link io.github.camelwaba.model.event} holds what a webhook brings, {@link io.github.camelwaba.model.content} what an
 * inbound message says, {@link io.github.camelwaba.model.message} what can be sent, and
 * {@link io.github.camelwaba.model.result} what the API answers. The raw JSON always comes along
 * ({@link io.github.camelwaba.model.JsonBacked}), so that a field without a type is never lost.
 *
 * <p>
 * No {@code toString} in these packages shows a phone number, a name, a text, a key or a credential.
 */
package io.github.camelwaba.model;
