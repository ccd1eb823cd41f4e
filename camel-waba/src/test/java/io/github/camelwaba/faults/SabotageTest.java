package io.github.camelwaba.faults;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import io.github.camelwaba.faults.LedgerLine.Kind;
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
    private static final Set<Sabotage> TROUBLED = Set.of(Sabotage.HALF_A_REPLAY, Sabotage.ERASE_IN_PLACE);

    private final long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong());
    private int plays;

    @Test
    void noticesAnAnswerBeforeTheCommit() throws Exception {
        assertThat(isNoticed(Sabotage.EARLY_ANSWER, rig -> rounds(rig).play(2))).as(seed()).isTrue();
    }

    @Test
    void noticesAKeyThatIsSafeBeforeItsEvent() throws Exception {
        assertThat(isNoticed(Sabotage.TWO_COMMITS, rig -> rounds(rig).play(2))).as(seed()).isTrue();
    }

    @Test
    void noticesAReplayThatDropsTheDeadEventFirst() throws Exception {
        assertThat(isNoticed(Sabotage.HALF_A_REPLAY, rig -> rounds(rig).during(Kind.REPLAYING).play(1))).as(seed()).isTrue();
    }

    @Test
    void noticesAnErasureThatLeavesTheFile() throws Exception {
        assertThat(leavesTraces()).as(seed()).isTrue();
    }

    // what is written after an erasure may take the place of what it left
    private boolean leavesTraces() throws Exception {
        for (int i = 0; i < MOST_PLAYS; i++) {
            try (FaultsRig rig = rig(Sabotage.ERASE_IN_PLACE)) {
                rig.startApp();
                rig.awaitProgress(50);
                rig.judge(FaultsRig.PATIENCE);
                if (!rig.tracesOfErased().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private interface Play {

        KillRounds.Result in(FaultsRig rig) throws Exception;
    }

    // a kill may miss the moment at which something is lost; so many hardly do
    private boolean isNoticed(Sabotage sabotage, Play play) throws Exception {
        for (int i = 0; i < MOST_PLAYS; i++) {
            try (FaultsRig rig = rig(sabotage)) {
                if (!play.in(rig).verdict().lost().isEmpty()) {
                    return true;
                }
            } catch (Exception | AssertionError e) {
                throw new AssertionError("Failed with " + seed() + ": " + e.getMessage(), e);
            }
        }
        return false;
    }

    private FaultsRig rig(Sabotage sabotage) throws Exception {
        // where the disk is slow, more has to go on at a time
        return new FaultsRig("sabotage-" + sabotage + "-" + plays, "inbox=journal&concurrentConsumers=40",
                TROUBLED.contains(sabotage), sabotage);
    }

    private KillRounds rounds(FaultsRig rig) {
        return new KillRounds(rig, true, seed + plays++).quick();
    }

    private String seed() {
        return "-Dfaults.seed=" + seed;
    }
}
