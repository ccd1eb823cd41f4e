/**
 * The webhook: the door that lets a request in, the readers of its body, the answer, and the registration with 360dialog.
 */
package io.github.camelwaba.webhook;
