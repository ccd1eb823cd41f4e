package io.github.camelwaba.inbox.journal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A process whose journal fills a small volume, while the route stands still at first. It prints what became of it.
 */
final class SmallVolume {

    private static final int MOST = 100_000;

    private SmallVolume() {
    }

    /**
     * @param arguments the directory of the journal
     */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<String> runs = new CopyOnWriteArrayList<>();
        try (JournalRig rig = JournalRig.open(Path.of(arguments[0]), (event, redelivered, done) -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            runs.add(event.event().id());
            done.accept(null);
        })) {
            int accepted = 0;
            while (accepted < MOST && take(rig, accepted)) {
                accepted++;
            }
            System.out.println("accepted " + (accepted < MOST) + " " + accepted);
            go.countDown();
            System.out.println("done " + until(() -> rig.inbox.pending() == 0));
            // one that was refused may have been written before the volume was found to be full
            Set<String> ran = new HashSet<>(runs);
            IntStream.range(0, accepted).forEach(number -> ran.remove("E" + number));
            System.out.println("ran each once " + (Set.copyOf(runs).size() == runs.size() && runs.size() >= accepted
                    && ran.size() == runs.size() - accepted));
            int next = accepted + 1;
            System.out.println("accepts again " + until(() -> take(rig, next)));
            System.out.println("ran again " + until(() -> runs.contains("E" + next)));
        }
    }

    private static boolean take(JournalRig rig, int number) {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        rig.inbox.accept(List.of(Workload.event("49" + number % 50, "E" + number, "x".repeat(4_000))), outcome::complete);
        return outcome.join() == null;
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static boolean until(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            if (condition.holds()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }
}
