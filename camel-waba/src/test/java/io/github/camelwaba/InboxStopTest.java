package io.github.camelwaba;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A stop whose time runs out while the route has an event: that is no failure of the event.
 */
class InboxStopTest extends InboxTestSupport {

    final Semaphore atWork = new Semaphore(0);
    final List<Object> marked = new CopyOnWriteArrayList<>();
    private final List<String> deadLetters = new CopyOnWriteArrayList<>();

    @Override
    String options() {
        return "&concurrentConsumers=1&maxAttempts=1&retryDelay=10&maxRetryDelay=10&deadLetterUri=direct:dead";
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/hook&allowUnauthenticated=true" + options()).routeId("hook")
                        .process(InboxStopTest.this::run);
                // a stop of the webhook's route leaves it, so it could take a dead letter
                from("direct:dead").routeId("dead")
                        .process(e -> deadLetters.add(e.getMessage().getHeader("CamelWabaText", String.class)));
            }
        };
    }

    @Override
    void run(Exchange exchange) throws Exception {
        marked.add(String.valueOf(exchange.getMessage().getHeader("CamelWabaRedelivered")));
        super.run(exchange);
    }

    void interruptByAStop(String text) throws Exception {
        hold(text);
        assertThat(text("1", text)).isEqualTo(200);
        stopWhileAtWork();
        work.clear();
    }

    void hold(String text) {
        work.put(text, exchange -> {
            atWork.release();
            new Semaphore(0).acquire();
        });
    }

    void stopWhileAtWork() throws Exception {
        assertThat(atWork.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        context.getExecutorServiceManager().setShutdownAwaitTermination(100);
        context.getRouteController().stopRoute("hook", 100, TimeUnit.MILLISECONDS);
    }

    @Test
    void spendsNoAttemptAndGivesNothingToTheDeadLetterUri() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            interruptByAStop("slow");

            assertThat(log.atLeast(Level.ERROR)).noneMatch(line -> line.contains("the last"));
        }
        assertThat(deadLetters).isEmpty();
        startAgain();
    }

    /** What is left for the next start. */
    void startAgain() throws Exception {
        context.getRouteController().startRoute("hook");
        assertThat(text("1", "next")).isEqualTo(200);
        awaitRuns("slow", "next");
        assertThat(hook().dead()).isZero();
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void leavesAFailureBeforeItsTimeIsOutAFailure() throws Exception {
        Semaphore go = new Semaphore(0);
        work.put("failing", exchange -> {
            atWork.release();
            go.acquire();
            throw new IllegalStateException("as the test wants it");
        });
        text("1", "failing");
        assertThat(atWork.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        Thread stop = new Thread(() -> {
            try {
                context.getRouteController().stopRoute("hook", 20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        stop.start();
        await().until(() -> text("1", "refused") == 503);
        go.release();
        stop.join();

        assertThat(deadLetters).containsExactly("failing");
    }
}
