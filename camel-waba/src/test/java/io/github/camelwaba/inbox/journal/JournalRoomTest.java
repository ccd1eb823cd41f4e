package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelwaba.inbox.InboxEvent;
import io.github.camelwaba.inbox.Posts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How much of the disk the journal takes.
 */
@Tag("store")
class JournalRoomTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    private static void accept(JournalRig rig, int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Thread thread = new Thread(() -> {
                for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                    rig.accept("49" + k % 500, "ABGG" + k);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void isGivenBackWhenABacklogIsDone() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (JournalRig rig = JournalRig.open(directory,
                (event, redelivered, done) -> {
                    try {
                        go.await();
                        done.accept(null);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })) {
            accept(rig, 20_000);
            long full = rig.journal.size();
            assertThat(full).isGreaterThan(4 * MEGABYTE);

            go.countDown();

            await().atMost(Duration.ofSeconds(60)).until(() -> rig.inbox.pending() == 0);
            await().atMost(Duration.ofSeconds(10)).until(() -> rig.journal.size() < full / 3);
        }
    }

    @Test
    void staysTheSameOverALongRun() throws Exception {
        try (JournalRig rig = JournalRig.open(directory,
                (event, redelivered, done) -> done.accept(null))) {
            long most = 0;
            for (int round = 0; round < 50; round++) {
                List<InboxEvent> events = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    events.add(Workload.event("49" + i % 500, "ABGG" + round + "-" + i, "Hello"));
                }
                Posts.post(rig.inbox, events);
                await().atMost(Duration.ofSeconds(30)).until(() -> rig.inbox.pending() == 0);
                most = Math.max(most, rig.journal.size());
            }
            assertThat(most).isLessThan(40 * MEGABYTE);
        }
    }
}
