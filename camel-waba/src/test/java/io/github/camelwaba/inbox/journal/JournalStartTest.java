package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the journal finds in its directory when it starts.
 */
@Tag("store")
class JournalStartTest {

    @TempDir
    Path parent;

    private Path directory() {
        return parent.resolve("deep").resolve("journal");
    }

    private JournalStore opened() {
        JournalStore store = new JournalStore(directory());
        store.open();
        return store;
    }

    private void assertFailsToOpen(String... words) {
        JournalStore store = new JournalStore(directory());
        assertThatThrownBy(store::open).isInstanceOf(JournalException.class).hasMessageContainingAll(words);
        store.close();
    }

    private static void accept(JournalStore store, String id) {
        Partition partition = store.partition("/hook");
        partition.limit(Duration.ofHours(1), 1000);
        var event = Workload.event("49", id, "Hi");
        partition.accept(event, StoredEvent.of(event, java.time.Instant.now()).toBytes(), System.currentTimeMillis());
        store.commit();
    }

    @Test
    void isLeftAloneByAnotherOfTheSameProcess() {
        JournalStore first = opened();
        accept(first, "ABGG1");

        assertFailsToOpen(directory().toString(), "in use by another process or Camel context", "inboxDirectory");

        accept(first, "ABGG2");
        first.close();
        JournalStore second = opened();
        assertThat(second.partition("/hook").pending()).isEqualTo(2);
        second.close();
    }

    @Test
    void isLeftAloneByAnotherProcess() throws Exception {
        opened().close();
        Process other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), directory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertFailsToOpen("in use by another process or Camel context");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        opened().close();
    }

    /** Another process that has the journal open until it is killed. */
    static final class Holder {

        public static void main(String[] arguments) throws IOException {
            new JournalStore(Path.of(arguments[0])).open();
            System.out.println("open");
            System.in.read();
        }
    }

    @Test
    void isRefusedWhenANewerVersionWroteIt() {
        opened().close();
        MVStore newer = JournalFile.open(directory().resolve("journal.mv").toString(), 50, 0);
        newer.setStoreVersion(JournalStore.FORMAT + 1);
        newer.commit();
        newer.closeImmediately();

        assertFailsToOpen("written by a newer version of camel-waba", directory().toString(), "inboxDirectory");
    }

    @Test
    void isNotMadeOfAnotherProgramsStore() throws Exception {
        Files.createDirectories(directory());
        MVStore other = MVStore.open(directory().resolve("journal.mv").toString());
        other.openMap("things").put("a", "b");
        other.close();
        byte[] before = Files.readAllBytes(directory().resolve("journal.mv"));

        assertFailsToOpen(directory().resolve("journal.mv").toString(), "inboxDirectory");
        assertThat(directory().resolve("journal.mv")).hasBinaryContent(before);
    }

    @Test
    void isNotMadeOfAnyOtherFile() throws Exception {
        Files.createDirectories(directory());
        for (String content : List.of("x", "Dear diary\n".repeat(20), "Dear diary\n".repeat(20_000))) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            Files.write(directory().resolve("journal.mv"), bytes);

            assertFailsToOpen(directory().resolve("journal.mv").toString(), "no journal, or a damaged one", "inboxDirectory");
            assertThat(directory().resolve("journal.mv")).hasBinaryContent(bytes);
        }
    }

    @Test
    void needsADirectory() throws Exception {
        Files.createDirectories(directory().getParent());
        Files.createFile(directory());

        assertFailsToOpen(directory().toString(), "is a file", "inboxDirectory");
    }

    @Test
    void showsItsFilesToNobodyElse() throws Exception {
        JournalStore store = opened();
        accept(store, "ABGG1");
        assertThat(permissions(directory())).isEqualTo("rwx------");
        assertThat(permissions(directory().resolve("journal.mv"))).isEqualTo("rw-------");
        assertThat(permissions(directory().resolve("journal.lock"))).isEqualTo("rw-------");

        store.rewrite();
        store.commit();

        assertThat(permissions(directory().resolve("journal.mv"))).isEqualTo("rw-------");
        assertThat(directory()).isDirectoryNotContaining("glob:**.new");
        store.close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void beginsAnewWhenItsFirstStartWasCutShort() throws Exception {
        Files.createDirectories(directory());
        Files.write(directory().resolve("journal.new"), new byte[]{ 'H', ':' });
        Files.createFile(directory().resolve("journal.mv"));

        JournalStore store = opened();
        accept(store, "ABGG1");
        store.close();
    }
}
