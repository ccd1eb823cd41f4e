package io.github.camelwaba;

import java.io.PrintWriter;
import java.io.StringWriter;

import io.github.camelwaba.api.WabaException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for what must not be seen in all that a log would show of an exception.
 */
final class Leaks {

    private Leaks() {
    }

    static void assertNone(WabaException failure, String... secrets) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String all = failure.getMessage() + failure + trace + failure.getTitle() + failure.getDetails()
                + failure.getHttpResponseStatus();
        assertThat(all).doesNotContain(secrets);
    }
}
