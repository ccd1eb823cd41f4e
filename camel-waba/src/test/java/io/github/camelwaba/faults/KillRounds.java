package io.github.camelwaba.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.camelwaba.faults.LedgerLine.Kind;

/**
 * Kills the application again and again under load: in the middle of its work, soon after it began to work, and while it
 * starts, and, where there is an operator, while that one is at work. What it does next follows from the seed, as far as two processes can follow one.
 */
final class KillRounds {

    /** A kill counts only when so many messages have not reached the route. */
    static final int LEAST_IN_FLIGHT = 50;

    // of the customers whose message is not answered; far enough above the least for those that arrive before the signal
    private static final int UNANSWERED = FaultsRig.CHATS - 20;
    // more than all customers together can have unanswered, so that some are answered and wait
    private static final int QUEUED = FaultsRig.CHATS + 80;
    private static final int MOST_PROGRESS = 100;
    private static final int LITTLE_PROGRESS = 10;
    private static final int START_MILLIS = 2_000;
    private static final int OPERATION_MILLIS = 300;
    private static final List<Kind> OPERATIONS = Kind.OPERATIONS.keySet().stream().sorted().toList();

    /**
     * What came of it.
     *
     * @param killsWhileOperated how many kills cut an operation short
     * @param leastInFlight how many messages had not reached the route at the kill that met the fewest
     * @param leastAnswered how many of them were answered 200 at the kill that met the fewest
     */
    record Result(int kills, int killsWhileStarting, int killsWhileOperated, int leastInFlight, int leastAnswered,
            Verdict verdict) {

        Map<String, Object> row() {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("kills", kills);
            columns.put("while starting", killsWhileStarting);
            columns.put("during a replay, discard or erasure", killsWhileOperated);
            columns.put("least in flight at a kill", leastInFlight);
            columns.put("of these answered 200", leastAnswered);
            columns.put("events", verdict.count(Kind.ANSWERED));
            columns.put("failed runs", verdict.count(Kind.FAILED));
            columns.put("dead events replayed", verdict.count(Kind.REPLAYED));
            columns.put("discarded", verdict.count(Kind.DISCARDED));
            columns.put("erasures", verdict.count(Kind.ERASED));
            columns.put("lost", verdict.lost().size());
            columns.put("run again, marked", verdict.marked());
            columns.put("run again, unmarked", verdict.unmarked().size());
            columns.put("out of order in a chat", verdict.disordered().size());
            return columns;
        }
    }

    private final FaultsRig rig;
    private int backlog;
    private final Random random;
    private int mostProgress = MOST_PROGRESS;
    private Duration patience = FaultsRig.PATIENCE;
    private Kind operation;
    private int whileStarting;
    private int whileOperated;

    /**
     * @param queues whether the inbox answers before the route has run, so that a backlog of answered messages forms
     */
    KillRounds(FaultsRig rig, boolean queues, long seed) {
        this.rig = rig;
        this.backlog = queues ? QUEUED : UNANSWERED;
        this.random = new Random(seed);
    }

    /** Where something is to be lost: the application does less between the kills, and nothing is waited for long. */
    KillRounds quick() {
        patience = Duration.ofSeconds(2);
        backlog = UNANSWERED;
        mostProgress = LITTLE_PROGRESS;
        return this;
    }

    /** Kills in the middle of such an operation, where it takes a second. */
    KillRounds during(Kind asked) {
        operation = asked;
        return this;
    }

    Result play(int rounds) throws Exception {
        int leastInFlight = Integer.MAX_VALUE;
        int leastAnswered = Integer.MAX_VALUE;
        rig.startApp();
        for (int round = 0; round < rounds; round++) {
            // the first finds no work of an earlier life, and must make some
            awaitMoment(round > 0 && random.nextInt(5) == 0);
            FaultsRig.InFlight inFlight = rig.killApp();
            if (inFlight.messages() < LEAST_IN_FLIGHT) {
                throw new AssertionError("Only " + inFlight.messages() + " messages were on their way at kill " + (round + 1));
            }
            whileOperated += inFlight.operated() ? 1 : 0;
            leastInFlight = Math.min(leastInFlight, inFlight.messages());
            leastAnswered = Math.min(leastAnswered, inFlight.answered());
            rig.startApp();
        }
        return new Result(rounds, whileStarting, whileOperated, leastInFlight, leastAnswered, rig.judge(patience));
    }

    private void awaitMoment(boolean starting) throws Exception {
        rig.awaitInFlight(backlog);
        if (starting) {
            whileStarting++;
            rig.live(random.nextInt(START_MILLIS));
        } else {
            rig.awaitProgress(1 + random.nextInt(mostProgress));
            rig.awaitInFlight(backlog);
            // every other kill where it falls
            if (operation != null || rig.isTroubled() && random.nextBoolean()) {
                rig.awaitOperation(operation == null ? OPERATIONS.get(random.nextInt(OPERATIONS.size())) : operation);
            }
            rig.live(operation == null ? random.nextInt(40) : OPERATION_MILLIS);
        }
    }
}
