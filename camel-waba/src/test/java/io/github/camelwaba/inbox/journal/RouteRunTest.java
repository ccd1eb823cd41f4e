package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.RetryPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of one event, by the outcome of its run.
 */
@Tag("store")
class RouteRunTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final RetryPolicy RETRIES = new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(60));

    @TempDir
    Path directory;

    private final List<InboxEvent> deadLetters = new ArrayList<>();
    private JournalStore store;
    private EventTable table;

    @BeforeEach
    void open() {
        store = new JournalStore(directory, JournalClock.system());
        store.open();
        table = store.table(JournalRig.PATH);
        table.limit(Duration.ofHours(4), 1_000_000);
        InboxEvent event = Workload.event("49", "ABGG1", "Hi");
        Workload.accept(table, event, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anErrorWhileTheEventIsReadHasItReadAgainLater() {
        List<InboxEvent> given = new ArrayList<>();
        Chosen chosen = table.choose(1, 0, NOW).get(0);

        new RouteRun(RETRIES, (event, redelivered, done) -> given.add(event), (event, cause) -> deadLetters.add(event), chosen,
                change -> change.accept(table, NOW)) {

            @Override
            InboxEvent read(Chosen stored) {
                throw new OutOfMemoryError();
            }
        }.run();

        assertThat(given).isEmpty();
        assertThat(deadLetters).isEmpty();
        assertThat(table.counts().dead()).isZero();
        assertThat(table.choose(1, 0, NOW)).isEmpty();
        // it was not given to the route
        assertThat(table.choose(1, 0, NOW + 60_000)).extracting(again -> again.before().ran())
                .containsExactly(false);
    }
}
