package io.github.camelwaba.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class MemoryInboxTest {

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final MemoryInbox inbox = new MemoryInbox(
            "The inbox of /hook", "/hook", 10, new KeyMemory(Duration.ofHours(1), 10),
            new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)), 1, (event, redelivered, done) -> {
                runs.add(event.key());
                done.accept(null);
            }, (event, cause) -> false, Runnable::run, timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void takesNothingThatItWillNotRunWhileItStops() throws Exception {
        Thread stop = new Thread(inbox::stop);
        synchronized (inbox) {
            stop.start();
            // in the middle of the stop, as far as it gets without the inbox
            await().until(() -> stop.getState() == Thread.State.BLOCKED);

            Posts.post(inbox, List.of(event("a")));
            assertThat(runs).containsExactly("a");
        }
        stop.join();

        assertThatExceptionOfType(InboxUnavailableException.class).isThrownBy(() -> Posts.post(inbox, List.of(event("b"))));
        assertThat(runs).containsExactly("a");
    }

    private static InboxEvent event(String key) {
        return new InboxEvent(EventReader.read(WabaJson.object()).get(0), key, "1");
    }
}
