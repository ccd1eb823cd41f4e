package io.github.camelwaba.faults;

import java.util.concurrent.ThreadLocalRandom;

import io.github.camelwaba.inbox.journal.Sabotage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** The harness notices when the journal does not do what it says; the disk is one that loses what was not forced. */
@Tag("faults")
@Tag("store")
@Timeout(3 * 3600)
class SabotageTest {

    private static final int MOST_PLAYS = 6;

    private final int rounds = Integer.getInteger("faults.rounds", 3);
    private final long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong());
    private int plays;

    @Test
    void losesNothingWithoutSabotage() throws Exception {
        KillRounds.Result result = play(Sabotage.NONE, rounds);
        ReliabilityPage.ofThisRun().write("kills", "`inbox=journal`, the power is cut", result.row());
        assertThat(result.verdict().lost()).as(seed()).isEmpty();
        assertThat(result.verdict().unmarked()).as(seed()).isEmpty();
        assertThat(result.verdict().disordered()).as(seed()).isEmpty();
        assertThat(result.verdict().unknown()).as(seed()).isEmpty();
    }

    @Test
    void noticesAnAnswerBeforeTheCommit() throws Exception {
        assertThat(isNoticed(Sabotage.EARLY_ANSWER, 2)).as(seed()).isTrue();
    }

    @Test
    void noticesThatNothingIsForced() throws Exception {
        assertThat(isNoticed(Sabotage.NO_SYNC, 1)).as(seed()).isTrue();
    }

    @Test
    void noticesAKeyThatIsSafeBeforeItsEvent() throws Exception {
        assertThat(isNoticed(Sabotage.TWO_COMMITS, 2)).as(seed()).isTrue();
    }

    // a kill may miss the moment at which something is lost; so many hardly do
    private boolean isNoticed(Sabotage sabotage, int kills) throws Exception {
        for (int i = 0; i < MOST_PLAYS; i++) {
            if (!play(sabotage, kills).verdict().lost().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private KillRounds.Result play(Sabotage sabotage, int kills) throws Exception {
        // where the disk is slow, more has to go on at a time
        boolean slow = sabotage == Sabotage.EARLY_ANSWER || sabotage == Sabotage.TWO_COMMITS;
        String options = slow ? "inbox=journal&concurrentConsumers=40" : "inbox=journal";
        try (FaultsRig rig = new FaultsRig("sabotage-" + sabotage + "-" + plays, options, sabotage)) {
            KillRounds kill = new KillRounds(rig, true, seed + plays++);
            return (slow ? kill.quick() : kill).play(kills);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("Failed with " + seed() + ": " + e.getMessage(), e);
        }
    }

    private String seed() {
        return "-Dfaults.seed=" + seed;
    }
}
