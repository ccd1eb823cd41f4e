/**
 * 360dialog's API as plain Java: the calls, what differs between hostings, and the errors. Knows no Camel exchange.
 */
package io.github.camelwaba.api;
