package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

    private JournalRig(JournalStore store, EventRoute route) {
        journal = new Journal(store, System::currentTimeMillis);
        journal.open();
        JournalSettings settings = new JournalSettings(
                "The inbox of " + PATH, PATH, new KeyMemory(Duration.ofHours(24), 10_000_000),
                new RetryPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(60)), 10, 10_000, Duration.ofSeconds(20),
                Long.MAX_VALUE,
                Duration.ofDays(30));
        inbox = new JournalInbox(journal, settings, route, (event, cause) -> false, workers);
        inbox.start();
    }

    static JournalRig open(Path directory, EventRoute route) {
        return open(new JournalStore(directory), route);
    }

    static JournalRig open(JournalStore store, EventRoute route) {
        return new JournalRig(store, route);
    }

    void accept(String from, String id) {
        Posts.post(inbox, List.of(Workload.event(from, id, "Hello")));
    }

    @Override
    public void close() {
        inbox.stop();
        journal.close();
        workers.shutdownNow();
    }
}
