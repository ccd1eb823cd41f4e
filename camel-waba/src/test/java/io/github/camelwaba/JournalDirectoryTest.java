package io.github.camelwaba;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody takes the journal away while it is open.
 */
@Tag("store")
class JournalDirectoryTest extends JournalDiskTestSupport {

    private final Semaphore go = new Semaphore(0);

    @BeforeEach
    void oneAtWorkAndOneWaiting() throws Exception {
        Semaphore atWork = new Semaphore(0);
        work.put("slow", exchange -> {
            atWork.release();
            go.acquire();
        });
        text("1", "slow");
        text("1", "next");
        atWork.acquire();
    }

    private List<Path> filesDeepestFirst() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private void assertGoesOn(CapturedLog log) throws Exception {
        untilTaken("2", "other");
        assertThat(linesOf(log, Level.WARN)).singleElement().asString().contains("its file is no longer there");
        go.release();
        awaitAllDone();
        assertThat(runs).containsExactlyInAnyOrder("slow", "next", "other");
        assertThat(unmarked).hasSize(3);
        assertThat(directory.resolve("journal.db")).exists();

        // what it held is in the new file
        context.getRouteController().stopRoute("hook");
        context.getRouteController().startRoute("hook");
        assertThat(text("1", "slow")).isEqualTo(200);
        text("1", "last");
        await().until(() -> runs.contains("last"));
        assertThat(runs).hasSize(4);
    }

    @Test
    void writesAllAnewWhenTheDirectoryIsDeleted() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (Path file : filesDeepestFirst()) {
                Files.delete(file);
            }
            assertRefused("2", "other");
            assertGoesOn(log);
        }
    }

    @Test
    void writesAllAnewWhenTheDirectoryIsRenamed() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            Files.move(directory, newDirectory());
            assertRefused("2", "other");
            assertGoesOn(log);
        }
    }

    @Test
    void leavesAFileAloneThatCameInItsPlace() throws Exception {
        Path file = directory.resolve("journal.db");
        try (CapturedLog log = CapturedLog.open()) {
            Files.move(file, directory.resolve("journal.old"));
            Files.writeString(file, "something else");
            assertRefused("2", "other");
            await().until(() -> hook().trouble().contains("Another file has come to be the journal"));
            assertRefused("2", "other");
            assertThat(file).hasContent("something else");

            Files.delete(file);
            assertGoesOn(log);
        }
    }
}
