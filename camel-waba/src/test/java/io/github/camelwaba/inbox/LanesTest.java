package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LanesTest {

    private static final RetryPolicy ONCE = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1));

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final Lanes.Listener listener = new Lanes.Listener() {
        @Override
        public void done(InboxEvent event) {
            outcomes.add("done " + event.key());
        }

        @Override
        public void dead(InboxEvent event, int attempts, Throwable cause) {
            outcomes.add("dead " + event.key() + " " + cause.getClass().getSimpleName());
        }
    };

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void loseNothingWhenThereIsNoThreadForAWhile() {
        AtomicInteger calls = new AtomicInteger();
        Lanes lanes = new Lanes((event, redelivered, done) -> done.accept(null), ONCE, 2, work -> {
            int call = calls.incrementAndGet();
            if (call == 1) {
                throw new RejectedExecutionException();
            }
            if (call == 2) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            work.run();
        }, timer, listener);

        lanes.add(List.of(event("1", "a"), event("1", "b"), event("2", "c")), new RecentAliases(10), false);

        await().untilAsserted(() -> assertThat(outcomes).containsExactlyInAnyOrder("done a", "done b", "done c"));
        assertThat(outcomes).containsSubsequence("done a", "done b");
    }

    @Test
    void goOnAfterARouteThatDiesBeforeItBegins() {
        Lanes lanes = new Lanes((event, redelivered, done) -> {
            if (event.key().equals("a")) {
                throw new NoClassDefFoundError();
            }
            done.accept(null);
            done.accept(new IllegalStateException("told twice"));
        }, ONCE, 1, Runnable::run, timer, listener);

        lanes.add(List.of(event("1", "a"), event("1", "b")), new RecentAliases(10), false);

        assertThat(outcomes).containsExactly("dead a NoClassDefFoundError", "done b");
    }

    @Test
    void runAgainWithoutAnAttemptSpentWhatAStopOfAnotherRouteInterrupted() {
        List<String> runs = new CopyOnWriteArrayList<>();
        Lanes lanes = new Lanes((event, redelivered, done) -> {
            runs.add(event.key() + " " + redelivered);
            done.accept(runs.size() == 1 ? new RouteStoppedException(new RejectedExecutionException()) : null);
        }, ONCE, 1, Runnable::run, timer, listener);

        lanes.add(List.of(event("1", "a"), event("1", "b")), new RecentAliases(10), false);

        await().untilAsserted(() -> assertThat(outcomes).containsExactly("done a", "done b"));
        assertThat(runs).containsExactly("a false", "a true", "b false");
    }

    private static InboxEvent event(String lane, String key) {
        return new InboxEvent(EventReader.read(WabaJson.object()).get(0), key, lane);
    }
}
