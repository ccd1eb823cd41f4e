package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    private Partition partition;

    @BeforeEach
    void open() {
        store = new WatchedStore(directory);
        store.open();
        partition = store.partition(JournalRig.PATH);
        partition.limit(Duration.ofHours(4), 1_000_000);
        InboxEvent event = Workload.event("49", "ABGG1", "Hi");
        partition.accept(event, StoredEvent.of(event, Instant.ofEpochMilli(NOW)).toBytes(), NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anErrorWhileTheEventIsReadHasItReadAgainLater() {
        List<InboxEvent> given = new ArrayList<>();
        Partition.Chosen chosen = partition.choose(1, lane -> false, NOW).get(0);

        new RouteRun(RETRIES, (event, redelivered, done) -> given.add(event), (event, cause) -> deadLetters.add(event), chosen,
                change -> change.accept(partition, NOW)) {

            @Override
            InboxEvent read(byte[] stored) {
                throw new OutOfMemoryError();
            }
        }.run();

        assertThat(given).isEmpty();
        assertThat(deadLetters).isEmpty();
        assertThat(partition.dead()).isZero();
        assertThat(partition.choose(1, lane -> false, NOW)).isEmpty();
        // it was not given to the route
        assertThat(partition.choose(1, lane -> false, NOW + 60_000)).extracting(again -> again.before().ran())
                .containsExactly(false);
    }
}
