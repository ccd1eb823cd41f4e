package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.apache.camel.health.HealthCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The disk fails: what cannot be made safe is refused, and all goes on by itself when the disk is well again.
 */
@Tag("store")
class JournalDiskTest extends JournalDiskTestSupport {

    private static final String FULL = "No space left on device";

    @Test
    void refusesWhileTheDiskIsFullAndSaysSoOnce() throws Exception {
        text("1", "before");
        awaitRuns("before");
        try (CapturedLog log = CapturedLog.open()) {
            disk.fail(FULL);
            assertRefused("1", "first");
            assertThat(health()).isEqualTo(HealthCheck.State.DOWN);
            int failures = disk.failures();
            await().until(() -> disk.failures() > failures);
            assertRefused("1", "second");
            assertThat(linesOf(log, Level.WARN)).singleElement().asString()
                    .contains(directory.toString(), FULL, "answered 503 until");
            assertThat(linesOf(log, Level.INFO)).hasSize(1);

            disk.heal();
            untilTaken("1", "first");
            assertThat(health()).isEqualTo(HealthCheck.State.UP);
            untilTaken("1", "second");
            awaitRuns("before", "first", "second");
            assertThat(linesOf(log, Level.WARN)).hasSize(1);
            assertThat(linesOf(log, Level.INFO)).hasSize(2).last().asString().contains("can be written to again");
        }
        assertThat(unmarked).containsExactlyElementsOf(runs);
    }

    @Test
    void goesOnByItselfWithNobodyAsking() throws Exception {
        disk.fail(FULL);
        assertRefused("1", "first");

        disk.heal();

        await().untilAsserted(() -> assertThat(health()).isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void runsNoEventAgainThatWasAtWorkWhenTheDiskFailed() throws Exception {
        Semaphore atWork = new Semaphore(0);
        Semaphore go = new Semaphore(0);
        work.put("slow", exchange -> {
            atWork.release();
            go.acquire();
        });
        text("1", "slow");
        text("1", "next");
        atWork.acquire();
        disk.fail(FULL);
        assertRefused("2", "other");

        go.release();
        int failures = disk.failures();
        await().until(() -> disk.failures() > failures + 1);
        assertThat(runs).containsExactly("slow");
        disk.heal();

        awaitRuns("slow", "next");
        awaitAllDone();
        assertThat(unmarked).containsExactly("slow", "next");
    }

    @Test
    void marksNothingAsRedeliveredThatOnlyWaitedForTheDisk() throws Exception {
        for (int i = 0; i < 15; i++) {
            disk.failToForce("Input/output error");
            int failures = disk.failures();
            assertRefused("1", "text" + i);
            await().until(() -> disk.failures() > failures);
            disk.heal();
            untilTaken("1", "text" + i);
        }
        await().untilAsserted(() -> assertThat(unmarked).hasSize(15));
        assertThat(runs).containsExactlyElementsOf(unmarked).doesNotHaveDuplicates();
        assertThat(hook().dead()).isZero();
    }

    @Test
    void countsAnAttemptOnceWhenTheDiskFailsToForceIt() throws Exception {
        work.put("try", exchange -> {
            if (runs.size() < 4) {
                disk.failToForce("Input/output error");
                throw new IllegalStateException("as the test wants it");
            }
        });
        text("1", "try");
        for (int i = 1; i <= 3; i++) {
            int run = i;
            await().until(() -> runs.size() >= run);
            int failures = disk.failures();
            await().until(() -> disk.failures() > failures + 1);
            disk.heal();
        }
        awaitAllDone();

        assertThat(runs).containsExactly("try", "try", "try", "try");
        assertThat(hook().dead()).isZero();
    }

    @Test
    void losesNothingAndRunsNothingTwiceUnmarkedWhenOperationsFailNowAndThen() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int every : new int[]{ 23, 29, 31, 37 }) {
            disk.failEvery(every, FULL);
            for (int i = 0; i < 4; i++) {
                String text = every + "-" + i;
                texts.add(text);
                untilTaken("1", text);
            }
        }
        disk.heal();
        awaitAllDone();

        assertThat(unmarked).doesNotHaveDuplicates();
        assertThat(runs).containsExactlyElementsOf(texts);
    }
}
