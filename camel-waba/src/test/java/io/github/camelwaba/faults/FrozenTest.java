package io.github.camelwaba.faults;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that stands still for longer than 360dialog waits for an answer, as one that is swapped out or moved does. */
@Tag("faults")
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class FrozenTest {

    // both are longer than 5 s, after which the simulator takes a delivery for failed
    private static final Duration FROZEN = Duration.ofSeconds(Integer.getInteger("faults.rounds", 3) < 50 ? 6 : 10);

    @Test
    void losesNothingAndRunsNothingTwice() throws Exception {
        try (FaultsRig rig = new FaultsRig("frozen", "inbox=journal")) {
            rig.startApp();
            rig.awaitProgress(20);
            rig.awaitInFlight(FaultsRig.CHATS);
            rig.freezeApp(FROZEN.toMillis());
            rig.awaitProgress(20);
            Verdict verdict = rig.judge(FaultsRig.PATIENCE);
            assertThat(verdict.lost()).isEmpty();
            assertThat(verdict.unmarked()).isEmpty();
            assertThat(verdict.repeated()).isEmpty();
            assertThat(verdict.disordered()).isEmpty();
            assertThat(verdict.unknown()).isEmpty();
            // nothing died, so that there is nothing to run again
            assertThat(verdict.marked()).isZero();
        }
    }
}
