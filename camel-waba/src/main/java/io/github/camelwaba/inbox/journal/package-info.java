/**
 * The inbox that survives: events are forced to disk before the webhook answers 200, and leave the disk when the route has
 * done them. One file for each Camel context, one thread that writes to it, one partition for each webhook.
 */
package io.github.camelwaba.inbox.journal;
