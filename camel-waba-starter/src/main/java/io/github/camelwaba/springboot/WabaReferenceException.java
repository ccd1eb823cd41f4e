package io.github.camelwaba.springboot;

/**
 * A property of an object option does not refer to a bean that fits.
 */
final class WabaReferenceException extends IllegalArgumentException {

    WabaReferenceException(String message) {
        super(message);
    }
}
