package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power fails while the journal writes: what was forced to the disk is there, and what was not is there as a whole or
 * not at all.
 */
@Tag("store")
class TornWritesTest {

    private static final int SESSIONS = 2;
    private static final int COMMITS = 7;
    /** How much of the beginning and of the end of a write is looked at byte by byte: what says that it is complete. */
    private static final int EDGE = 160;
    private static final int SHRINK_AT = 4;
    private static final int STEP = 4000;
    private static final int SECTOR = 512;

    @TempDir
    Path recorded;
    @TempDir
    Path rebuilt;

    private final DiskTape tape = new DiskTape();
    /** What the store held after each commit, and how many operations it took until that was safe. */
    private final List<String> contents = new ArrayList<>(List.of(""));
    private final List<Integer> ends = new ArrayList<>(List.of(0));

    @BeforeEach
    void record() {
        TestDisk.watch(recorded, tape);
        Workload workload = new Workload();
        for (int session = 0; session < SESSIONS; session++) {
            JournalStore store = new WatchedStore(recorded);
            store.open();
            committed(store);
            for (int i = 1; i <= COMMITS; i++) {
                if (i == SHRINK_AT) {
                    shrink(store);
                }
                workload.change(store);
                store.commit();
                committed(store);
                if (i % 5 == 0) {
                    store.tidy(false);
                    committed(store);
                }
            }
            String content = StoreContent.of(store);
            store.close();
            contents.add(content);
            ends.add(tape.size());
        }
    }

    // much is written and removed, and what is left is moved together
    private void shrink(JournalStore store) {
        int before = tape.size();
        Partition partition = store.partition("/large");
        partition.limit(Duration.ofHours(1), 1000);
        for (int i = 0; i < 4; i++) {
            var event = Workload.event("49", "ABGG-large" + i, "x".repeat(30_000));
            partition.accept(event, StoredEvent.of(event, Instant.now()).toBytes(), System.currentTimeMillis());
            store.commit();
            committed(store);
        }
        while (partition.pending() > 0) {
            partition.done(partition.queue().firstKey());
            store.commit();
            committed(store);
        }
        for (int i = 0; i < 3; i++) {
            store.tidy(true);
            committed(store);
        }
        assertThat(tape.hasTruncatedSince(before)).isTrue();
    }

    private void committed(JournalStore store) {
        contents.add(StoreContent.of(store));
        ends.add(tape.size());
    }

    private interface Look {

        void at(DiskTape.Operation operation, int index, byte[] file) throws IOException;
    }

    /** Goes through the operations on the file of the journal, with what the file was before each. */
    private void play(Look look) throws IOException {
        byte[] file = {};
        byte[] rewritten = {};
        for (int i = 0; i < tape.size(); i++) {
            DiskTape.Operation operation = tape.get(i);
            if (operation.rewrites()) {
                rewritten = operation.on(rewritten);
                continue;
            }
            if (rewritten.length > 0) {
                file = rewritten;
                rewritten = new byte[0];
            }
            look.at(operation, i, file);
            file = operation.on(file);
        }
    }

    // what it holds is never read: it is there, that is all that the store needs
    @BeforeEach
    void createFile() throws IOException {
        Files.write(rebuilt.resolve("journal.mv"), new byte[]{ 1 });
    }

    @Test
    void holdsWhatWasForcedWhereverTheWritingStops() throws Exception {
        // the last is the one that closes the file
        int lastTwo = ends.get(ends.size() - 3);
        play((operation, index, file) -> {
            int length = operation.bytes().length;
            for (int cut = 0; cut <= length; cut++) {
                boolean looked = cut < EDGE || cut > length - EDGE || cut % STEP == 0 || index >= lastTwo;
                if (cut == 0 || cut == length || looked && operation.changes(file, cut - 1)) {
                    check(operation.on(file, cut), cut == length ? index + 1 : index,
                            "operation " + index + " cut at " + cut);
                }
            }
        });
    }

    @Test
    void holdsWhatWasForcedWhateverElseIsMissing() throws Exception {
        List<Integer> unforced = new ArrayList<>();
        byte[][] forced = new byte[1][];
        play((operation, index, file) -> {
            if (unforced.isEmpty()) {
                forced[0] = file;
            }
            if (operation.kind() != TestDisk.Kind.FORCE) {
                unforced.add(index);
                return;
            }
            for (int missing : unforced) {
                byte[] others = forced[0];
                for (int present : unforced) {
                    others = present == missing ? others : tape.get(present).on(others);
                }
                check(others, unforced.get(0), "without operation " + missing);
                check(tape.get(missing).on(forced[0]), unforced.get(0), "with operation " + missing + " alone");
            }
            unforced.clear();
        });
    }

    @Test
    void holdsWhatWasForcedWhicheverPartOfAWriteIsMissing() throws Exception {
        play((operation, index, file) -> {
            for (int at = 0; at < operation.bytes().length; at += SECTOR) {
                byte[] written = operation.on(file);
                for (int i = at; i < at + SECTOR; i++) {
                    int place = (int) operation.position() + i;
                    written[place] = place < file.length ? file[place] : 0;
                }
                check(written, index, "operation " + index + " without the bytes from " + at);
            }
        });
    }

    /**
     * @param safe the first operation that may be missing
     */
    private void check(byte[] file, int safe, String what) throws IOException {
        int commit = 0;
        while (commit + 1 < ends.size() && ends.get(commit + 1) <= safe) {
            commit++;
        }
        int next = Math.min(commit + 1, ends.size() - 1);
        assertThat(contentOf(file, what)).as("content after %s", what).isIn(contents.get(commit), contents.get(next));
    }

    private String contentOf(byte[] file, String what) throws IOException {
        TestDisk.lay(rebuilt, file);
        JournalStore store = new WatchedStore(rebuilt);
        try {
            store.open();
            return StoreContent.of(store);
        } catch (RuntimeException e) {
            throw new AssertionError("The journal does not open after " + what, e);
        } finally {
            store.close();
        }
    }
}
