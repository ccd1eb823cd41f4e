package io.github.camelwaba.faults;

/**
 * A route was given an event.
 *
 * @param redelivered whether the exchange said that the event may have run before
 */
record LedgerLine(String id, boolean redelivered) {
}
