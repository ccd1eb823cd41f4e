package io.github.camelwaba.faults;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.inbox.journal.Sabotage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** No event that was answered 200 is lost when the process is killed, with an inbox that promises so. */
@Tag("faults")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KillsTest {

    private final int rounds = Integer.getInteger("faults.rounds", 3);
    private final long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong());

    @Test
    void losesNothingWithInboxJournal() throws Exception {
        try (FaultsRig rig = new FaultsRig("journal", "inbox=journal")) {
            Verdict verdict = published(play(new KillRounds(rig, true, seed), Math.max(1, rounds / 2)), "`inbox=journal`");
            keepsItsPromise(verdict);
        }
    }

    @Test
    void losesNothingOfRoutesThatFailWhileDeadEventsAreReplayedDiscardedAndErased() throws Exception {
        try (FaultsRig rig = new FaultsRig("troubled", "inbox=journal", true, Sabotage.NONE)) {
            Verdict verdict = published(play(new KillRounds(rig, true, seed), Math.max(1, rounds / 2)),
                    "`inbox=journal`, a route that fails and an operator");
            keepsItsPromise(verdict);
            assertThat(verdict.lines()).as(seed()).containsKeys(Kind.FAILED, Kind.REPLAYED, Kind.DISCARDED, Kind.ERASED);
            assertThat(rig.tracesOfErased()).as(seed()).isEmpty();
        }
    }

    @Test
    void losesNothingWithInboxNone() throws Exception {
        try (FaultsRig rig = new FaultsRig("none", "inbox=none")) {
            Verdict verdict = published(play(new KillRounds(rig, false, seed), Math.max(1, rounds / 2)), "`inbox=none`");
            assertThat(verdict.lost()).as(seed()).isEmpty();
            assertThat(verdict.unknown()).as(seed()).isEmpty();
        }
    }

    @Test
    void noticesWhatTheMemoryInboxLoses() throws Exception {
        try (FaultsRig rig = new FaultsRig("memory", "inbox=memory")) {
            KillRounds.Result result = play(new KillRounds(rig, true, seed).quick(), 1);
            assertThat(result.verdict().lost()).as(seed()).hasSizeGreaterThanOrEqualTo(result.leastAnswered());
            assertThat(result.leastAnswered()).as(seed()).isPositive();
        }
    }

    private static Verdict published(KillRounds.Result result, String row) throws IOException {
        ReliabilityPage.ofThisRun().write("kills", row, result.row());
        return result.verdict();
    }

    private void keepsItsPromise(Verdict verdict) {
        assertThat(verdict.lost()).as(seed()).isEmpty();
        assertThat(verdict.unmarked()).as(seed()).isEmpty();
        assertThat(verdict.repeated()).as(seed()).isEmpty();
        assertThat(verdict.disordered()).as(seed()).isEmpty();
        assertThat(verdict.risen()).as(seed()).isEmpty();
        assertThat(verdict.unknown()).as(seed()).isEmpty();
    }

    private KillRounds.Result play(KillRounds kills, int count) {
        try {
            return kills.play(count);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("Failed with " + seed() + ": " + e.getMessage(), e);
        }
    }

    private String seed() {
        return "-Dfaults.seed=" + seed;
    }
}
