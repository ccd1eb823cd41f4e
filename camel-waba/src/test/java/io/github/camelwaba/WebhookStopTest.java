package io.github.camelwaba;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Suspended, resumed and stopped: the door shuts first, and what was taken is done as far as there is time.
 */
class WebhookStopTest extends WabaTestSupport {

    private final Semaphore permits = new Semaphore(0);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/memory&allowUnauthenticated=true&retryDelay=1500").routeId("memory")
                        .process(exchange -> {
                            begun.countDown();
                            if (failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("as the test wants it");
                            }
                            permits.acquire();
                            done.incrementAndGet();
                        });
                from("waba:webhook?path=/none&allowUnauthenticated=true&inbox=none&answerTimeout=5s").routeId("none")
                        .process(exchange -> {
                            begun.countDown();
                            permits.acquire();
                            done.incrementAndGet();
                        });
            }
        };
    }

    private int deliver(String path, String id) throws Exception {
        return post(path, Payloads.text("4915550001111", id, "Hi").getBytes()).statusCode();
    }

    @Test
    void refusesWhileSuspendedAndServesWhenResumed() throws Exception {
        permits.release(100);
        for (String route : new String[]{ "memory", "none" }) {
            int before = done.get();
            context.getRouteController().suspendRoute(route);
            assertThat(deliver("/" + route, "ABGG01")).isEqualTo(503);
            assertThat(done).hasValue(before);

            context.getRouteController().resumeRoute(route);
            assertThat(deliver("/" + route, "ABGG01")).isEqualTo(200);
            await().untilAtomic(done, org.hamcrest.Matchers.is(before + 1));
        }
    }

    @Test
    void doesWhatItHasTakenBeforeItStops() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(deliver("/memory", "ABGG0" + i)).isEqualTo(200);
        }
        begun.await(10, TimeUnit.SECONDS);
        context.getShutdownStrategy().setTimeout(10);
        Thread stop = new Thread(context::stop);
        stop.start();
        await().until(() -> post("/memory", "{}".getBytes()).statusCode() == 503);
        assertThat(done).hasValue(0);

        try (CapturedLog log = CapturedLog.open()) {
            permits.release(5);
            stop.join(10_000);
            assertThat(done).hasValue(5);
            assertThat(log.atLeast(Level.WARN)).noneMatch(line -> line.contains("lost"));
        }
    }

    @Test
    void waitsForWhatWaitsForItsNextAttempt() throws Exception {
        permits.release(100);
        failures.set(1);
        deliver("/memory", "ABGG01");
        await().until(() -> failures.get() == 0 && context.getInflightRepository().size() == 0);

        context.stop();

        assertThat(done).hasValue(1);
    }

    @Test
    void saysHowManyAreLostWhenThereIsNoTime() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(deliver("/memory", "ABGG0" + i)).isEqualTo(200);
        }
        begun.await(10, TimeUnit.SECONDS);
        try (CapturedLog log = CapturedLog.open()) {
            context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
            context.getShutdownStrategy().setTimeout(300);
            context.getExecutorServiceManager().setShutdownAwaitTermination(300);
            context.stop();

            assertThat(log.atLeast(Level.WARN)).contains(
                    "The inbox of /memory ends with 5 events that its route has not done; they are lost");
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        permits.release(100);
        deliver("/memory", "ABGG01");
        deliver("/none", "ABGG02");
        await().untilAtomic(done, org.hamcrest.Matchers.is(2));
        assertThat(ours()).isNotZero();

        context.stop();

        await().atMost(Duration.ofSeconds(5)).until(() -> ours() == 0);
    }

    @Test
    void leavesNoThreadBehindWhenARouteIsStoppedAndStarted() throws Exception {
        permits.release(100);
        for (int i = 0; i < 3; i++) {
            deliver("/memory", "ABGG0" + i);
            context.getRouteController().stopRoute("memory");
            assertThat(deliver("/memory", "ABGG1" + i)).isEqualTo(404);
            context.getRouteController().startRoute("memory");
        }
        assertThat(deliver("/memory", "ABGG9")).isEqualTo(200);
        context.getRouteController().stopRoute("memory");
        context.getRouteController().stopRoute("none");

        await().atMost(Duration.ofSeconds(5)).until(() -> inboxThreads() == 0);
    }

    private long ours() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(this::isOfThisContext)
                .filter(name -> name.contains("waba-")).count();
    }

    private long inboxThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(this::isOfThisContext)
                .filter(name -> name.contains("waba-inbox") || name.contains("waba-retry")).count();
    }

    // Camel (camel-7) thread #3 - waba-inbox
    private boolean isOfThisContext(String name) {
        return name.contains("(" + context.getName() + ")");
    }
}
