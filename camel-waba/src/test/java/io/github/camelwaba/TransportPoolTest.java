package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaTransientException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The connections: as many as allowed, waited for in bounded time, given back whatever happens.
 */
class TransportPoolTest extends TransportTestSupport {

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setMaxConnections(2);
        waba.getConfiguration().setResponseTimeout(5000);
        waba.getConfiguration().setCallTimeout(6000);
    }

    @Test
    void connectionsAreKeptForTheNextCall() {
        send();
        send();

        assertThat(server.requests()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void whoFindsNoFreeConnectionWaitsForABoundedTimeOnly() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        server.on((socket, in, out) -> {
            server.read(in);
            both.countDown();
            end.await();
            out.write(RawServer.ACCEPTED.getBytes(StandardCharsets.UTF_8));
        });
        List<Thread> busy = IntStream.range(0, 2).mapToObj(i -> new Thread(this::send)).toList();
        busy.forEach(Thread::start);
        assertThat(both.await(5, TimeUnit.SECONDS)).isTrue();

        WabaException[] failure = new WabaException[1];
        assertThat(took(() -> failure[0] = failedSend())).isBetween(Duration.ofMillis(600), Duration.ofMillis(4900));

        assertThat(failure[0]).isExactlyInstanceOf(WabaTransientException.class)
                .hasMessageContaining("(ConnectionRequestTimeoutException)");
        assertThat(server.requests()).hasSize(2);
        end.countDown();
        for (Thread thread : busy) {
            thread.join(5000);
        }
    }

    @Test
    void aConnectionThatTheServerClosedWhileItWasIdleForASecondIsNotUsed() throws Exception {
        Semaphore closed = new Semaphore(0);
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.ACCEPTED.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.close();
            closed.release();
        });

        for (int call = 0; call < 3; call++) {
            assertThat(send().getException()).isNull();
            assertThat(closed.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            idle(Duration.ofMillis(1100));
        }
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aConnectionThatTheServerClosedAMomentAgoNeverSendsTwice() throws Exception {
        Semaphore closed = new Semaphore(0);
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.ACCEPTED.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.close();
            closed.release();
        });
        assertThat(send().getException()).isNull();
        assertThat(closed.tryAcquire(5, TimeUnit.SECONDS)).isTrue();

        Exchange second = send();

        if (second.getException() != null) {
            assertThat(failure(second)).isExactlyInstanceOf(WabaOutcomeUnknownException.class);
        }
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 1100 })
    void anAnswerTooManyIsNotThatOfTheNextCall(long idle) {
        String poison = RawServer.answer("201 Created", "{\"messages\":[{\"id\":\"POISON\"}]}");
        for (String extra : new String[]{ poison, "x", "\r\n" }) {
            server.answering(RawServer.ACCEPTED + extra);
            int before = server.connections();

            for (int call = 1; call <= 2; call++) {
                Exchange sent = send();
                idle(Duration.ofMillis(idle));
                assertThat(sent.getException()).isNull();
                assertThat(sent.getMessage().getHeader("CamelWabaMessageId")).isEqualTo("gBEG1");
            }

            // what another script has served may have been kept open before
            assertThat(server.connections() - before).isBetween(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 1100 })
    void anAnswerTooManyThatComesLaterIsNotThatOfTheNextCall(long idle) throws Exception {
        Semaphore written = new Semaphore(0);
        CountDownLatch answered = new CountDownLatch(1);
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.ACCEPTED.getBytes(StandardCharsets.UTF_8));
            out.flush();
            answered.await();
            out.write(RawServer.ACCEPTED.replace("gBEG1", "POISO").getBytes(StandardCharsets.UTF_8));
            out.flush();
            written.release();
            while (server.read(in) != null) {
                // never answered: the next call is to go over another connection
            }
        });
        assertThat(send().getException()).isNull();
        server.answering(RawServer.ACCEPTED);
        answered.countDown();
        assertThat(written.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        // on loopback, what was written is there
        idle(Duration.ofMillis(Math.max(50, idle)));

        assertThat(send().getMessage().getHeader("CamelWabaMessageId")).isEqualTo("gBEG1");
        assertThat(server.connections()).isEqualTo(2);
    }

    private static void idle(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(20)).until(() -> true);
    }

    @Test
    void failedCallsLeaveNoConnectionAndNoThreadBehind() {
        int threads = 0;
        String[] answers = {
                RawServer.answer("500 Oops", "{}"), RawServer.answer("400 Bad Request", "<html>"), "garbage\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", RawServer.answer("200 OK", "{}") };
        for (int call = 0; call < 200; call++) {
            String answer = answers[call % answers.length];
            server.on((socket, in, out) -> {
                server.read(in);
                out.write(answer.getBytes(StandardCharsets.UTF_8));
            });
            failedSend();
            threads = call == 0 ? wabaThreads() : threads;
        }

        server.answering(RawServer.ACCEPTED);
        // the last connection was closed by the server a moment ago
        idle(Duration.ofMillis(1100));
        assertThat(send().getException()).isNull();
        assertThat(send().getException()).isNull();
        // those of earlier contexts may go in the meantime, none may come
        assertThat(wabaThreads()).isLessThanOrEqualTo(threads);
    }

    private static int wabaThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("waba-")).count();
    }
}
