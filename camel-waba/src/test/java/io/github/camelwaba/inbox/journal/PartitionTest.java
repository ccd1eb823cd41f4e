package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Time in the journal: what is forgotten, dropped and tried again, also by a clock that went wrong.
 */
@Tag("store")
class PartitionTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final long HOUR = 3_600_000;
    private static final long YEAR = 365 * 24 * HOUR;

    @TempDir
    Path directory;

    private JournalStore store;
    private Partition partition;

    @BeforeEach
    void open() {
        store = new WatchedStore(directory);
        store.open();
        partition = store.partition(JournalRig.PATH);
        partition.limit(Duration.ofHours(4), 1_000_000);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void accept(String id, long now) {
        var event = Workload.event("49", id, "Hi");
        partition.accept(event, StoredEvent.of(event, Instant.ofEpochMilli(now)).toBytes(), now);
    }

    private Partition.Chosen choose(long now) {
        return partition.choose(1, lane -> false, now).get(0);
    }

    @Test
    void knowsAKeyForThePeriodAndNoLonger() {
        accept("ABGG1", NOW);
        accept("ABGG1", NOW + 4 * HOUR - 1);
        assertThat(partition.pending()).isOne();
        accept("ABGG1", NOW + 4 * HOUR);
        assertThat(partition.pending()).isEqualTo(2);
    }

    @Test
    void forgetsAfterTheClockWasAYearAhead() {
        accept("ABGG1", NOW + YEAR);
        accept("ABGG1", NOW);
        assertThat(partition.pending()).isOne();
        for (int i = 0; i < 48; i++) {
            accept("ABGG-" + i, NOW + i * HOUR);
        }
        // four hours' worth, and at most a quarter more
        assertThat(partition.keys().size()).isLessThanOrEqualTo(7);
    }

    @Test
    void triesAgainSoonAfterTheClockWasAYearAhead() {
        accept("ABGG1", NOW + YEAR);
        partition.retry(choose(NOW + YEAR), NOW + YEAR + HOUR);
        partition.hasten(NOW + HOUR);

        assertThat(partition.nextDue(NOW)).isEqualTo(NOW + HOUR);
        assertThat(choose(NOW + HOUR).before().failures()).isOne();
    }

    @Test
    void dropsTheDeadThatAreOld() {
        accept("ABGG1", NOW);
        accept("ABGG2", NOW);
        partition.die(choose(NOW).slot(), "java.lang.IllegalStateException", NOW);
        partition.die(choose(NOW + HOUR).slot(), "java.lang.IllegalStateException", NOW + HOUR);

        assertThat(partition.expireDead(NOW + HOUR)).isOne();

        assertThat(partition.dead()).isOne();
        assertThat(partition.events().sizeAsLong()).isOne();
    }

    @Test
    void setsAnEventAsideThatTheProcessEndsOfEachTime() {
        for (int i = 0; i < 2; i++) {
            accept("ABGG" + i, NOW);
        }
        Slot slot = partition.queue().firstKey();
        partition.queue().put(slot, new Progress(0, Partition.MAX_UNFINISHED, true, 0));
        store.commit();
        store.close();

        AtomicInteger runs = new AtomicInteger();
        try (JournalRig rig = JournalRig.open(directory, (event, redelivered, done) -> {
            runs.incrementAndGet();
            assertThat(event.event().id()).isEqualTo("ABGG1");
            done.accept(null);
        })) {
            await().until(() -> rig.inbox.pending() == 0);
            assertThat(rig.inbox.dead()).isOne();
            assertThat(runs).hasValue(1);
        }
        store.open();
        DeadRecord dead = DeadRecord.read(store.partition(JournalRig.PATH).deadEvents().get(slot.seq()));
        assertThat(dead.cause()).contains("The process ended 10 times while the route had the event");
    }

    @Test
    void countsHowOftenTheProcessEnds() {
        accept("ABGG1", NOW);
        for (int i = 0; i < 3; i++) {
            assertThat(choose(NOW).before().unfinished()).isEqualTo(i);
            store.commit();
            store.close();
            store.open();
            partition = store.partition(JournalRig.PATH);
        }
        Partition.Chosen last = choose(NOW);
        assertThat(last.before().ran()).isTrue();
        partition.retry(last, NOW);
        assertThat(choose(NOW).before()).isEqualTo(new Progress(1, 0, true, NOW));
        assertThat(List.of(partition.pending(), partition.dead())).containsExactly(1, 0);
    }
}
