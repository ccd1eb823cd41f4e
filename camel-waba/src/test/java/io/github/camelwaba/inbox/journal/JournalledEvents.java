package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that takes events into a journal and tells in a ledger, a line each, what was promised: <code>A id</code> when an
 * event was answered for, <code>R id</code> when the route gets it for the first time, <code>D id</code> when the route has
 * done it. Every third event is done, every fifth waits for ever, the others fail and are tried again.
 */
final class JournalledEvents {

    private static final int THREADS = 8;

    private JournalledEvents() {
    }

    /**
     * @param arguments the directory of the journal, the ledger, how many events, and <code>off</code> where nothing is forced
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[2]);
        boolean unforced = arguments.length > 3 && "off".equals(arguments[3]);
        JournalClock clock = JournalClock.system();
        JournalStore store = new JournalStore(directory, clock) {

            @Override
            Database connect(Path file) {
                return new Database(Database.connect(file)) {

                    @Override
                    void use() {
                        super.use();
                        if (unforced) {
                            sql().execute("PRAGMA synchronous = OFF");
                        }
                    }
                };
            }
        };
        try (FileChannel ledger = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            JournalRig rig = JournalRig.open(store, clock, (event, redelivered, done) -> {
                String id = event.event().id();
                int number = Integer.parseInt(id.substring(1));
                if (!redelivered) {
                    tell(ledger, "R " + id);
                }
                if (number % 3 == 0) {
                    tell(ledger, "D " + id);
                    done.accept(null);
                } else if (number % 5 != 0) {
                    done.accept(new IllegalStateException());
                }
            });
            ExecutorService senders = Executors.newFixedThreadPool(THREADS);
            CountDownLatch answered = new CountDownLatch(count);
            for (int i = 0; i < count; i++) {
                int number = i;
                senders.execute(() -> send(rig, ledger, number, answered));
            }
            boolean all = answered.await(2, TimeUnit.MINUTES);
            // not in order, as a power cut would have it
            Runtime.getRuntime().halt(all ? 0 : 1);
        }
    }

    // until it is taken: what was refused is delivered again
    private static void send(JournalRig rig, FileChannel ledger, int number, CountDownLatch answered) {
        var event = Workload.event("49" + number % 97, "E" + number, "text " + number + " " + "x".repeat(number % 900));
        boolean taken = false;
        while (!taken) {
            CompletableFuture<Boolean> outcome = new CompletableFuture<>();
            rig.inbox.accept(List.of(event), refusal -> {
                if (refusal == null) {
                    tell(ledger, "A E" + number);
                }
                outcome.complete(refusal == null);
            });
            taken = outcome.join();
            if (!taken) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        answered.countDown();
    }

    private static void tell(FileChannel ledger, String line) {
        try {
            synchronized (ledger) {
                ledger.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
