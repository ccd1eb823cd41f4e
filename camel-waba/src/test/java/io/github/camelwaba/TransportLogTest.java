package io.github.camelwaba;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With every log of the HTTP client turned on, neither the key nor the message is in one.
 */
class TransportLogTest extends TransportTestSupport {

    @Test
    void theKeyShowsInNoLogOfACall() {
        try (CapturedLog log = CapturedLog.openForAll()) {
            assertThat(send().getException()).isNull();
            assertThat(server.requests().get(0)).contains(KEY, TEXT);

            assertThat(log.text()).contains("preparing request execution").doesNotContain(KEY, "D360-API-KEY", PHONE);
        }
    }

    @Test
    void theKeyShowsInNoLogOfACallThatFails() {
        server.answering(RawServer.answer("401 Unauthorized", "{\"meta\":{\"developer_message\":\"" + TEXT + "\"}}"));

        try (CapturedLog log = CapturedLog.openForAll()) {
            failedSend();

            assertThat(log.text()).contains("preparing request execution").doesNotContain(KEY, "D360-API-KEY", PHONE,
                    "Ada Park");
        }
    }
}
