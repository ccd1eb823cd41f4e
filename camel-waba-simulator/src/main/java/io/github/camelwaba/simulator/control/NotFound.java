package io.github.camelwaba.simulator.control;

/** Something that a control call names does not exist. */
final class NotFound extends RuntimeException {
    NotFound(String message) {
        super(message, null, false, false);
    }
}
