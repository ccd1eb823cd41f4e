package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.event.EventReader;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power is cut in the middle of a write, and what was not forced is on the disk in part only: what was committed before
 * is there all the same, and of what was being committed all or nothing.
 */
@Tag("store")
class PowerCutTest {

    private static final int LIVES = 50 * Integer.getInteger("faults.rounds", 3);
    private static final int MOST_USES = 15;
    private static final int MOST_QUIET = 6;
    private static final int MOST_BYTES = 9_000;

    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Power power = VolatileFilePath.POWER;
    private int written;

    @TempDir
    private Path directory;

    @AfterEach
    void end() {
        power.restore();
    }

    @Test
    @Timeout(600)
    void leavesEveryCommitWhole() {
        Map<Long, Integer> committed = Map.of();
        Map<Long, Integer> next = Map.of();
        for (int life = 0; life < LIVES; life++) {
            power.restore();
            JournalStore store = store();
            Partition partition = open(store);
            Map<Long, Integer> found = content(partition);
            assertThat(found).as(seed()).isIn(committed, next);
            committed = found;
            int quiet = random.nextInt(MOST_QUIET);
            try {
                for (int i = 0; true; i++) {
                    change(partition);
                    next = content(partition);
                    // somewhere in this commit, in what tidies up after it, or in the next
                    power.cutAfter(i < quiet ? Integer.MAX_VALUE : 1 + random.nextInt(MOST_USES));
                    store.commit();
                    committed = next;
                    store.tidy(random.nextInt(4) > 0);
                }
            } catch (JournalException | MVStoreException e) {
                assertThat(power.isCut()).as("%s: %s", seed(), e).isTrue();
            }
            store.abandon();
            store.close();
        }
    }

    private JournalStore store() {
        return new JournalStore(directory) {

            @Override
            String fileName(Path file) {
                return VolatileFilePath.nameOfSpilling(file);
            }
        };
    }

    private Partition open(JournalStore store) {
        try {
            store.open();
            return store.partition("/hook");
        } catch (RuntimeException e) {
            throw new AssertionError("Failed with " + seed() + ": " + e.getMessage(), e);
        }
    }

    private String seed() {
        return "-Dfaults.seed=" + seed;
    }

    private void change(Partition partition) {
        partition.limit(Duration.ofDays(1), 100_000);
        for (int i = random.nextInt(2) * random.nextInt(40) + random.nextInt(4); i >= 0; i--) {
            String id = "id" + written++;
            String payload = """
                    {"messages": [{"id": "%s", "type": "text", "from": "49155500000%d", "text": {"body": "Hi"}}]}"""
                    .formatted(id, random.nextInt(30));
            InboxEvent event = InboxEvent.of("", EventReader.read(WabaJson.parse(payload)).get(0));
            byte[] stored = new byte[random.nextInt(MOST_BYTES)];
            random.nextBytes(stored);
            partition.accept(event, stored, 1);
        }
        List<Slot> slots = new ArrayList<>();
        partition.queue().keyIterator(null).forEachRemaining(slots::add);
        int most = random.nextInt(2) * random.nextInt(60);
        while (slots.size() > most || !slots.isEmpty() && random.nextInt(4) > 0) {
            partition.done(slots.remove(random.nextInt(slots.size())));
        }
    }

    private static Map<Long, Integer> content(Partition partition) {
        Map<Long, Integer> content = new TreeMap<>();
        partition.queue().keyIterator(null).forEachRemaining(
                slot -> content.put(slot.seq(), Arrays.hashCode(partition.events().get(slot.seq()))));
        assertThat(partition.events().sizeAsLong()).isEqualTo(content.size());
        return content;
    }
}
