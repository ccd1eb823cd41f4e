package io.github.camelwaba;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.Test;

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
    void aConnectionThatTheServerClosedBetweenCallsIsNotUsed() throws Exception {
        Semaphore closed = new Semaphore(0);
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.ACCEPTED.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.close();
            closed.release();
        });

        for (int call = 0; call < 6; call++) {
            assertThat(send().getException()).isNull();
            assertThat(closed.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(server.connections()).isEqualTo(6);
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
