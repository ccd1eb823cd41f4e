package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelwaba.inbox.EventRoute;
import io.github.camelwaba.inbox.KeyMemory;
import io.github.camelwaba.inbox.Posts;
import io.github.camelwaba.inbox.RetryPolicy;

/**
 * A journal with one inbox and a route that a test gives.
 */
final class JournalRig implements AutoCloseable {

    static final String PATH = "/hook";

    final Journal journal;
    final JournalInbox inbox;
    private final ExecutorService workers = Executors.newFixedThreadPool(10);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private JournalRig(JournalStore store, JournalClock clock, EventRoute route) {
        journal = new Journal(store, clock);
        journal.open();
        JournalSettings settings = new JournalSettings(
                "The inbox of " + PATH, PATH, new KeyMemory(Duration.ofHours(24), 10_000_000),
                new RetryPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60)), 10, 10_000, 64L * 1024 * 1024,
                Duration.ofSeconds(20),
                Long.MAX_VALUE,
                Duration.ofDays(30));
        inbox = new JournalInbox(journal, settings, route, (event, cause) -> false, workers, timer);
        inbox.start();
    }

    static JournalRig open(Path directory, EventRoute route) {
        JournalClock clock = JournalClock.system();
        return open(new JournalStore(directory, clock), clock, route);
    }

    static JournalRig open(JournalStore store, JournalClock clock, EventRoute route) {
        return new JournalRig(store, clock, route);
    }

    void accept(String from, String id) {
        Posts.post(inbox, List.of(Workload.event(from, id, "Hello")));
    }

    @Override
    public void close() {
        inbox.stop();
        journal.close();
        workers.shutdownNow();
        timer.shutdownNow();
    }
}
