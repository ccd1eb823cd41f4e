/**
 * What holds events between the answer to 360dialog and the route: order within a chat, retries, de-duplication, dead
 * letters.
 */
package io.github.camelwaba.inbox;
