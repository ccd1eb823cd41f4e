/**
 * What an inbound message says, one type per kind of message. A later version can add kinds, and components to the records
 * here: end a {@code switch} with a default, and let {@link io.github.camelwaba.model.content.ContentReader} build them.
 */
package io.github.camelwaba.model.content;
