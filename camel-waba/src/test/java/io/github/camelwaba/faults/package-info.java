/**
 * Faults on purpose: the component in a process of its own, under load, killed again and again, and a ledger outside that
 * knows which event reached the route.
 */
package io.github.camelwaba.faults;
