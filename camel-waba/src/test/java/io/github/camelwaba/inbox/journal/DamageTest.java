package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import ch.qos.logback.classic.Level;
import io.github.camelwaba.CapturedLog;
import io.github.camelwaba.model.event.MessageEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A damaged file is refused, or told of in numbers; no event is lost without a word, or comes back as another.
 */
@Tag("store")
class DamageTest {

    private static final int EVENTS = 300;
    private static final List<String> FILES = List.of("journal.db", "journal.db-wal", "journal.mark");

    private final long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, String> texts = new HashMap<>();

    @TempDir
    Path parent;

    private Path original;
    private JournalStore open;

    /** Half of the events are in the file, half in the log; nothing was closed in order. */
    @BeforeEach
    void fill() throws IOException {
        Path directory = parent.resolve("journal");
        open = new JournalStore(directory, JournalClock.system());
        open.open();
        for (int i = 0; i < EVENTS; i++) {
            EventTable table = open.table(JournalRig.PATH);
            table.limit(Duration.ofDays(1), 10_000);
            String id = "E" + i;
            texts.put(id, "text " + i + " " + "y".repeat(i));
            Workload.accept(table, Workload.event("49" + i % 17, id, texts.get(id)), 1);
            if (i % 3 == 0) {
                open.commit();
            }
            if (i == EVENTS / 2 / 3 * 3) {
                open.close();
                open = new JournalStore(directory, JournalClock.system());
                open.open();
            }
        }
        open.commit();
        original = copy(directory, "original");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Path copy(Path from, String name) throws IOException {
        Path copy = Files.createDirectory(parent.resolve(name));
        for (String file : FILES) {
            Files.copy(from.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    @Test
    void isNoticedWhereverABitIsFlipped() throws Exception {
        int refused = 0;
        int told = 0;
        for (int i = 0; i < 300; i++) {
            Path copy = copy(original, "flip" + i);
            Path file = copy.resolve(FILES.get(i % FILES.size()));
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            try (CapturedLog log = CapturedLog.open()) {
                Map<String, String> found = read(copy);
                if (found == null) {
                    refused++;
                } else if (!found.equals(texts)) {
                    assertTold(log, found);
                    told++;
                }
            }
        }
        assertThat(refused).as("refusals, -Dfaults.seed=" + seed).isPositive();
        assertThat(told).as("losses that were told, -Dfaults.seed=" + seed).isPositive();
    }

    @Test
    void isNoticedWhereverAFileIsCut() throws Exception {
        for (int i = 0; i < 60; i++) {
            Path copy = copy(original, "cut" + i);
            Path file = copy.resolve(FILES.get(i % 2));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, i < 2 ? 0 : random.nextInt(bytes.length)));
            try (CapturedLog log = CapturedLog.open()) {
                Map<String, String> found = read(copy);
                if (found != null && !found.equals(texts)) {
                    assertTold(log, found);
                }
            }
        }
    }

    private void assertTold(CapturedLog log, Map<String, String> found) {
        assertThat(texts).as("-Dfaults.seed=" + seed).containsAllEntriesOf(found);
        assertThat(log.atLeast(Level.WARN)).as("-Dfaults.seed=" + seed).isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsAnyOf("is older than it was", "is damaged"));
    }

    /** What the journal gives to a route; null when it refuses to. */
    private Map<String, String> read(Path directory) {
        JournalStore store = new JournalStore(directory, JournalClock.system());
        try {
            store.open();
        } catch (JournalException e) {
            assertThat(e).hasMessageContaining("is damaged, or is not a journal");
            store.close();
            return null;
        }
        Map<String, String> found = new HashMap<>();
        EventTable table = store.table(JournalRig.PATH);
        for (List<Chosen> next = table.choose(EVENTS, 0, 10); !next.isEmpty(); next = table.choose(EVENTS, 0, 10)) {
            for (Chosen chosen : next) {
                try {
                    MessageEvent event = (MessageEvent) chosen.toInboxEvent().event();
                    found.put(event.id(), event.text());
                } catch (UnreadableEntryException e) {
                    // goes to the dead, with its cause in the log
                    LoggerFactory.getLogger(DamageTest.class).warn("An event is damaged");
                }
                table.done(chosen.id(), chosen.chat());
            }
        }
        store.close();
        return found;
    }
}
