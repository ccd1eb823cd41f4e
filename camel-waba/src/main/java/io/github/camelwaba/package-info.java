/**
 * The Camel component <code>waba</code>: WhatsApp through 360dialog's WhatsApp Business API.
 */
package io.github.camelwaba;
