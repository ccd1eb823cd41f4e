package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connection that fails: before anything was sent the call had no effect; after it, nobody knows.
 */
class TransportLostAnswerTest extends TransportTestSupport {

    @Test
    void aServerThatIsNotThere() {
        server.close();

        WabaException failure = failedSend();

        assertThat(failure).isExactlyInstanceOf(WabaTransientException.class).hasMessage(
                "360dialog was not reached, or did not answer, while sending a message through the default number "
                        + "(HttpHostConnectException) [RETRY]");
        assertThat(failure.getAdvice()).isEqualTo(Advice.RETRY);
        assertThat(failure.getHttpResponseCode()).isZero();
        assertThat(failure.getCode()).isNull();
    }

    @Test
    void aResetBeforeTheAnswer() {
        server.on((socket, in, out) -> {
            server.read(in);
            socket.setSoLinger(true, 0);
        });

        assertOutcomeUnknown(failedSend(), "SocketException");
    }

    @Test
    void aResetBeforeTheRequestWasRead() {
        server.on((socket, in, out) -> {
            in.read();
            socket.setSoLinger(true, 0);
        });

        assertThat(failedSend()).isExactlyInstanceOf(WabaOutcomeUnknownException.class);
    }

    @Test
    void anEndWithoutAnAnswer() {
        server.on((socket, in, out) -> server.read(in));

        assertOutcomeUnknown(failedSend(), "NoHttpResponseException");
    }

    @Test
    void aStalledAnswerEndsAtTheResponseTimeout() {
        server.on((socket, in, out) -> waitForTheClient(in));

        assertThat(took(() -> assertOutcomeUnknown(failedSend(), "SocketTimeoutException")))
                .isBetween(Duration.ofMillis(400), SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // cut at the body, in the head, in the status line
            "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"messages\":[{\"id\":",
            "HTTP/1.1 201 Created\r\nContent-Len", "HTTP/1.",
            "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{\"messages\":",
            // no HTTP at all, with what was sent in it
            "Dear Ada Park, 4915550001111, k3y-Of-The-Number\r\n\r\n",
            "HTTP/1.1 201 Created\r\nDear Ada Park\r\n\r\n",
            "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nDear Ada Park\r\n{}\r\n0\r\n\r\n",
            "HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\nDear Ada",
            "HTTP/1.1 201 Created\r\nContent-Encoding: Dear-Ada-Park\r\nContent-Length: 2\r\n\r\n{}" })
    void anAnswerThatIsCutOrNoHttp(String answer) {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        });

        WabaException failure = failedSend();

        assertThat(failure).isExactlyInstanceOf(WabaOutcomeUnknownException.class);
        assertThat(failure.getAdvice()).isEqualTo(Advice.AWAIT_STATUS);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html>Dear Ada Park</html>", "{\"messages\":[{\"id\":\"gB", "", "null", "[]", "{} x" })
    void aSuccessThatCannotBeRead(String body) {
        server.answering(RawServer.answer("200 OK", body));

        WabaException failure = failedSend();

        assertThat(failure).isExactlyInstanceOf(WabaOutcomeUnknownException.class)
                .hasMessageStartingWith(
                        "The answer of 360dialog to sending a message through the default number (HTTP 200) ")
                .hasMessageEndingWith("[AWAIT_STATUS]");
        assertThat(failure.getHttpResponseCode()).isEqualTo(200);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCallThatChangesNothingCanBeMadeAgain() {
        server.on((socket, in, out) -> server.read(in));

        assertThat(failedGet()).isExactlyInstanceOf(WabaTransientException.class).hasMessage(
                "360dialog was not reached, or did not answer, while reading the phone number through the default number "
                        + "(NoHttpResponseException) [RETRY]");

        server.answering(RawServer.answer("200 OK", "<html>"));
        assertThat(failedGet()).isExactlyInstanceOf(WabaTransientException.class).hasMessage(
                "The answer of 360dialog to reading the phone number through the default number (HTTP 200) "
                        + "cannot be read as JSON [RETRY]");
    }

    private void assertOutcomeUnknown(WabaException failure, String reason) {
        assertThat(failure).isExactlyInstanceOf(WabaOutcomeUnknownException.class).hasMessage(
                "The answer of 360dialog was lost while sending a message through the default number (" + reason
                        + "); it may have been done [AWAIT_STATUS]");
        assertThat(server.connections()).isEqualTo(1);
    }
}
