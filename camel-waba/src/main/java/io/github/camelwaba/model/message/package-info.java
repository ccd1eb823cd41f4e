/**
 * Messages to send, checked against WhatsApp's limits when they are made. Who they go to, and what the two hostings write
 * differently, is added when they are sent.
 */
package io.github.camelwaba.model.message;
