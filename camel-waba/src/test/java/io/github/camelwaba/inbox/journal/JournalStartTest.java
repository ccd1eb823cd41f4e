package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
        JournalStore store = new JournalStore(directory(), JournalClock.system());
        store.open();
        return store;
    }

    private void assertFailsToOpen(String... words) {
        JournalStore store = new JournalStore(directory(), JournalClock.system());
        assertThatThrownBy(store::open).isInstanceOf(JournalException.class).hasMessageContainingAll(words);
        store.close();
    }

    private static void accept(JournalStore store, String id) {
        EventTable table = store.table("/hook");
        table.limit(Duration.ofHours(1), 1000);
        Workload.accept(table, Workload.event("49", id, "Hi"), 1);
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
        assertThat(second.table("/hook").counts().pending()).isEqualTo(2);
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
            new JournalStore(Path.of(arguments[0]), JournalClock.system()).open();
            System.out.println("open");
            System.in.read();
        }
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = Database.connect(file); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void isRefusedWhenANewerVersionWroteIt() throws Exception {
        opened().close();
        execute(directory().resolve("journal.db"), "PRAGMA user_version = " + (Database.FORMAT + 1));

        assertFailsToOpen("written by a newer version of camel-waba", directory().toString(), "inboxDirectory");
    }

    @Test
    void isRefusedWhenAnEarlierVersionLeftItsOwn() throws Exception {
        Files.createDirectories(directory());
        Files.write(directory().resolve("journal.mv"), new byte[]{ 'H', ':' });

        assertFailsToOpen("journal.mv", "earlier version", "nothing is pending", "inboxDirectory");
        assertThat(directory().resolve("journal.mv")).hasBinaryContent(new byte[]{ 'H', ':' });
        assertThat(directory().resolve("journal.db")).doesNotExist();

        Files.move(directory().resolve("journal.mv"), directory().resolve("old"));
        opened().close();
    }

    @Test
    void isNotMadeOfAnotherProgramsDatabase() throws Exception {
        Files.createDirectories(directory());
        Path file = directory().resolve("journal.db");
        execute(file, "CREATE TABLE things (a, b)", "INSERT INTO things VALUES (1, 2)");

        assertFailsToOpen(file.toString(), "is damaged, or is not a journal", "inboxDirectory");
        execute(file, "INSERT INTO things VALUES (3, 4)");
    }

    @Test
    void isNotMadeOfAnyOtherFile() throws Exception {
        Files.createDirectories(directory());
        for (String content : List.of("x", "Dear diary\n".repeat(20), "Dear diary\n".repeat(20_000))) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            Files.write(directory().resolve("journal.db"), bytes);

            assertFailsToOpen(directory().resolve("journal.db").toString(), "is damaged, or is not a journal",
                    "inboxDirectory");
            assertThat(directory().resolve("journal.db")).hasBinaryContent(bytes);
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
        assertThat(permissions(directory().resolve("journal.db"))).isEqualTo("rw-------");
        assertThat(permissions(directory().resolve("journal.lock"))).isEqualTo("rw-------");

        store.copy();
        store.commit();

        assertThat(permissions(directory().resolve("journal.db"))).isEqualTo("rw-------");
        assertThat(directory()).isDirectoryNotContaining("glob:**.new");
        store.close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void beginsAnewWhenItsFirstStartWasCutShort() throws Exception {
        Files.createDirectories(directory());
        Files.write(directory().resolve("journal.tmp"), new byte[]{ 'H', ':' });
        Files.createFile(directory().resolve("journal.db"));

        JournalStore store = opened();
        accept(store, "ABGG1");
        store.close();
    }
}
