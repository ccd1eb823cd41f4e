/**
 * Messages to send, checked against WhatsApp's limits when they are made. Who they go to, and what the hostings write
 * differently, is added when they are sent.
 *
 * <p>
 * Each has a factory that takes what it needs, and methods for the rest that give another message:
 *
 * <pre>
 * ImageMessage.of(MediaReference.link("https://files.example/a.jpg")).caption("Our mug").replyTo(id)
 * </pre>
 *
 * They are {@link io.github.camelwaba.model.message.TextMessage}, those with a file
 * ({@link io.github.camelwaba.model.message.MediaMessage}), {@link io.github.camelwaba.model.message.LocationMessage},
 * {@link io.github.camelwaba.model.message.ContactsMessage}, those with something to tap
 * ({@link io.github.camelwaba.model.message.InteractiveMessage}), {@link io.github.camelwaba.model.message.ReactionMessage} and
 * {@link io.github.camelwaba.model.message.TemplateMessage}. They stay in one package, since
 * {@link io.github.camelwaba.model.message.WabaMessage} is sealed. {@link io.github.camelwaba.model.message.MessageKind} names
 * all kinds with the API's words, {@link io.github.camelwaba.model.message.MessageFeature} what else not every hosting has.
 */
package io.github.camelwaba.model.message;
