/**
 * The webhook: the checks of a request, the servers that have it, the answer, and the registration with 360dialog.
 */
package io.github.camelwaba.webhook;
