package io.github.camelwaba.model.message;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How messages are refused: with the field, what is wrong and what to do, and never with the value.
 */
final class Refusals {

    private Refusals() {
    }

    /** The values that the calls give have a Z or a camel in them, so that they would be seen. */
    static void assertRefused(String field, String message, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidMessageException.class).isThrownBy(call)
                .returns(field, InvalidMessageException::field)
                .withMessageStartingWith(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Z", "🐪").hasSizeGreaterThan(field.length() + 10));
    }
}
