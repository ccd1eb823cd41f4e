package io.github.camelwaba.faults;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

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
        KillRounds.Result result = play("journal", "inbox=journal", true, rounds);
        ReliabilityPage.ofThisRun().write("kills", "`inbox=journal`", result.row());
        assertThat(result.verdict().lost()).as(seed()).isEmpty();
        assertThat(result.verdict().unmarked()).as(seed()).isEmpty();
        assertThat(result.verdict().disordered()).as(seed()).isEmpty();
        assertThat(result.verdict().unknown()).as(seed()).isEmpty();
    }

    @Test
    void losesNothingWithInboxNone() throws Exception {
        KillRounds.Result result = play("none", "inbox=none", false, Math.max(1, rounds / 2));
        ReliabilityPage.ofThisRun().write("kills", "`inbox=none`", result.row());
        assertThat(result.verdict().lost()).as(seed()).isEmpty();
        assertThat(result.verdict().unknown()).as(seed()).isEmpty();
    }

    @Test
    void noticesWhatTheMemoryInboxLoses() throws Exception {
        KillRounds.Result result = play("memory", "inbox=memory", true, 1);
        assertThat(result.verdict().lost()).as(seed()).hasSizeGreaterThanOrEqualTo(result.leastAnswered());
        assertThat(result.leastAnswered()).as(seed()).isPositive();
    }

    private KillRounds.Result play(String name, String options, boolean queues, int kills) throws Exception {
        try (FaultsRig rig = new FaultsRig(name, options)) {
            return new KillRounds(rig, queues, seed).play(kills);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("Failed with " + seed() + ": " + e.getMessage(), e);
        }
    }

    private String seed() {
        return "-Dfaults.seed=" + seed;
    }
}
