package io.github.camelwaba;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the journal holds when the route or the context stops is there when it starts again.
 */
class JournalRestartTest extends InboxTestSupport {

    private static final int DELAY = 700;

    private final String journal = journal();
    private final List<String> marked = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final Semaphore atWork = new Semaphore(0);

    @Override
    String options() {
        return "&concurrentConsumers=1&maxAttempts=3&maxRetryDelay=" + DELAY + "&retryDelay=" + DELAY + journal;
    }

    @Override
    void run(Exchange exchange) throws Exception {
        times.add(System.currentTimeMillis());
        if (exchange.getMessage().getHeader("CamelWabaRedelivered") != null) {
            marked.add(exchange.getMessage().getHeader("CamelWabaText", String.class));
        }
        super.run(exchange);
    }

    private interface Restart {

        void run() throws Exception;
    }

    private void restartRoute() throws Exception {
        context.getExecutorServiceManager().setShutdownAwaitTermination(100);
        context.getRouteController().stopRoute("hook", 100, TimeUnit.MILLISECONDS);
        context.getRouteController().startRoute("hook");
    }

    private void restartContext() throws Exception {
        waitForNobody();
        context.stop();
        // those that there were end with the context
        context.addService(httpServer());
        context.setShutdownStrategy(new DefaultShutdownStrategy(context));
        context.start();
    }

    private void hold(String text) {
        work.put(text, exchange -> {
            atWork.release();
            new Semaphore(0).acquire();
        });
    }

    private void fail(String text) {
        work.put(text, exchange -> {
            throw new IllegalStateException("as the test wants it");
        });
    }

    private void keepsWhatWaits(Restart restart) throws Exception {
        hold("slow");
        text("1", "slow");
        atWork.acquire();
        text("1", "next");
        text("2", "other");
        work.clear();
        restart.run();

        await().until(() -> runs.size() == 4);
        assertThat(runs).startsWith("slow").containsSubsequence("slow", "slow", "next").contains("other");
        assertThat(marked).containsExactly("slow");
        assertThat(text("1", "slow")).isEqualTo(200);
        assertThat(text("1", "next")).isEqualTo(200);
        assertThat(text("1", "last")).isEqualTo(200);
        await().until(() -> runs.contains("last"));
        assertThat(runs).hasSize(5);
    }

    @Test
    void keepsWhatWaitsWhenTheContextRestarts() throws Exception {
        keepsWhatWaits(this::restartContext);
    }

    @Test
    void keepsWhatWaitsWhenTheRouteRestarts() throws Exception {
        keepsWhatWaits(this::restartRoute);
    }

    private void keepsAttempts(Restart restart) throws Exception {
        fail("try");
        text("1", "try");
        text("1", "next");
        for (int attempt = 1; attempt <= 2; attempt++) {
            int count = attempt;
            await().until(() -> runs.size() == count && hook().getPendingExchangesSize() == 0);
            restart.run();
        }
        await().until(() -> hook().dead() == 1 && runs.contains("next"));

        assertThat(runs).containsExactly("try", "try", "try", "next");
        assertThat(marked).containsExactly("try", "try");
        assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(DELAY - 1);
        assertThat(times.get(2) - times.get(1)).isGreaterThanOrEqualTo(DELAY - 1);

        restart.run();
        assertThat(hook().dead()).isOne();
        assertThat(text("1", "try")).isEqualTo(200);
        text("1", "last");
        await().until(() -> runs.contains("last"));
        assertThat(runs).hasSize(5);
    }

    @Test
    void keepsAttemptsAndTheirTimesWhenTheContextRestarts() throws Exception {
        keepsAttempts(this::restartContext);
    }

    @Test
    void keepsAttemptsAndTheirTimesWhenTheRouteRestarts() throws Exception {
        keepsAttempts(this::restartRoute);
    }

    @Test
    void keepsTheChatOfAPersonWithTwoIdsTogether() throws Exception {
        deliver(message("\"from\":\"1\",\"from_user_id\":\"DE.77\"", "both"));
        awaitRuns("both");
        awaitAllDone();
        fail("number");
        deliver(message("\"from\":\"1\"", "number"));
        await().until(() -> runs.size() == 2);
        restartContext();
        deliver(message("\"from_user_id\":\"DE.77\"", "user"));
        work.clear();

        await().until(() -> runs.contains("user"));
        assertThat(runs).containsExactly("both", "number", "number", "user");
    }

    private static String message(String sender, String text) {
        return """
                {"messages":[{%s,"id":"ABGG-%s","timestamp":"1735725600","type":"text","text":{"body":"%s"}}]}"""
                .formatted(sender, text, text);
    }

    @Test
    void waitsWhileSuspendedAndGoesOnWhenResumed() throws Exception {
        Semaphore go = new Semaphore(0);
        work.put("slow", exchange -> {
            atWork.release();
            go.acquire();
        });
        text("1", "slow");
        atWork.acquire();
        text("1", "next");
        Thread suspend = new Thread(() -> {
            try {
                context.getRouteController().suspendRoute("hook");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        suspend.start();
        await().until(() -> text("1", "refused") == 503);
        // it waits for what is at work, and for nothing else
        assertThat(suspend.isAlive()).isTrue();
        go.release();
        suspend.join(10_000);
        assertThat(suspend.isAlive()).isFalse();
        assertThat(text("1", "refused")).isEqualTo(503);
        assertThat(runs).containsExactly("slow");
        assertThat(hook().pending()).isOne();

        context.getRouteController().resumeRoute("hook");
        awaitRuns("slow", "next");
        assertThat(text("1", "refused")).isEqualTo(200);
        awaitRuns("slow", "next", "refused");
        assertThat(marked).isEmpty();
    }
}
