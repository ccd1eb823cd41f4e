/**
 * What a webhook brings: {@link io.github.camelwaba.model.event.EventReader} splits a payload into events, each with the raw
 * JSON of just this event. Payloads of On-Premise and of Cloud become the same events; which it is shows from the bytes, so
 * that both can arrive at one place. A later version can add kinds of events, and components to the records here: end a
 * {@code switch} with a default, and let the reader build them, in a test too.
 */
package io.github.camelwaba.model.event;
