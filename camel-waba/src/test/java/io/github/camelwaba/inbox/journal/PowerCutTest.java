package io.github.camelwaba.inbox.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.inbox.journal.SystemCalls.Call;
import io.github.camelwaba.inbox.journal.SystemCalls.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The power is cut at any time: what was answered for is on the disk, whatever became of what was not forced. What a process
 * really asked of its disk is read from strace.
 */
@Tag("store")
@Tag("faults")
class PowerCutTest {

    private static final int EVENTS = 400;
    private static final Path STRACE = Path.of("/usr/bin/strace");

    private final long seed = Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong());
    private final int cuts = Math.min(150, Integer.getInteger("faults.rounds", 3) * 20);

    @TempDir
    Path parent;

    private Path directory;
    private Path ledger;

    @BeforeEach
    void needsStrace() throws Exception {
        boolean there = Files.isExecutable(STRACE)
                && new ProcessBuilder(STRACE.toString(), "-o", "/dev/null", "true").start().waitFor() == 0;
        if (!there) {
            System.out.println("SKIPPED: power cuts need strace, and leave to trace a process. -Dstrace.required=true fails "
                    + "instead");
        }
        assumeTrue(there || Boolean.getBoolean("strace.required"));
        directory = Files.createDirectory(parent.resolve("journal"));
        ledger = parent.resolve("ledger");
    }

    @Test
    void losesNothingThatWasAnswered() throws Exception {
        assertThat(violations(trace(EVENTS, List.of()))).as(seed()).isEmpty();
    }

    @Test
    void losesNothingWhenTheDiskForgetsWhatItFailedToForce() throws Exception {
        Path trace = trace(EVENTS, List.of("-e", "inject=fdatasync,fsync:error=EIO:when=40+60"));

        assertThat(violations(trace)).as(seed()).isEmpty();
        assertThat(calls(trace, Kind.FAILED_FORCE)).isPositive();
        // what had been written was written again, to a file of its own
        assertThat(calls(trace, Kind.RENAME)).isPositive();
    }

    @Test
    void noticesThatNothingIsForced() throws Exception {
        assertThat(violations(trace(EVENTS, List.of(), "off"))).as(seed()).isNotEmpty();
    }

    private static int calls(Path trace, Kind kind) throws IOException {
        List<Call> found = new ArrayList<>();
        SystemCalls.read(trace, call -> {
            if (call.kind() == kind) {
                found.add(call);
            }
        });
        return found.size();
    }

    private Path trace(int events, List<String> options, String... more) throws Exception {
        Path trace = parent.resolve("trace");
        List<String> command = new ArrayList<>(List.of(STRACE.toString(), "-f", "-y", "-xx", "-s", "20000000", "-o",
                trace.toString(), "-e", "trace=" + SystemCalls.TRACED));
        command.addAll(options);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), JournalledEvents.class.getName(), directory.toString(),
                ledger.toString(), Integer.toString(events)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(parent.resolve("output").toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(parent.resolve("output"))).isZero();
        return trace;
    }

    /** Cuts the power at times spread over the run, and looks at what is left. */
    private List<String> violations(Path trace) throws Exception {
        List<Call> all = new ArrayList<>();
        VolatileDisk sizes = new VolatileDisk(directory);
        SystemCalls.read(trace, call -> {
            if (sizes.holds(call.file()) || call.file().equals(ledger.toString())) {
                all.add(call);
            }
        });
        Random random = new Random(seed);
        Set<Integer> points = new HashSet<>();
        while (points.size() < Math.min(cuts, all.size())) {
            points.add(random.nextInt(all.size()));
        }
        List<String> violations = new ArrayList<>();
        VolatileDisk disk = new VolatileDisk(directory);
        Promises promises = new Promises();
        for (int i = 0; i < all.size(); i++) {
            Call call = all.get(i);
            if (disk.holds(call.file())) {
                disk.apply(call);
            } else {
                promises.add(new String(call.bytes(), StandardCharsets.US_ASCII));
            }
            if (points.contains(i)) {
                Path left = parent.resolve("left" + i);
                disk.cut(left, random);
                violations.addAll(promises.brokenIn(left, "call " + i));
            }
        }
        return violations;
    }

    private String seed() {
        return "-Dfaults.seed=" + seed;
    }

    /** What the ledger has told so far. */
    private static final class Promises {

        private final Set<String> answered = new LinkedHashSet<>();
        private final Set<String> given = new HashSet<>();
        private final Set<String> done = new HashSet<>();

        void add(String lines) {
            lines.lines().forEach(line -> {
                String id = line.substring(2);
                switch (line.charAt(0)) {
                    case 'A' -> answered.add(id);
                    case 'R' -> given.add(id);
                    default -> done.add(id);
                }
            });
        }

        List<String> brokenIn(Path left, String when) {
            List<String> broken = new ArrayList<>();
            JournalStore store = new JournalStore(left, JournalClock.system());
            try {
                store.open();
            } catch (JournalException e) {
                return answered.isEmpty() ? List.of() : List.of(when + ": not opened: " + e.getMessage());
            }
            try {
                Set<String> found = new HashSet<>();
                EventTable table = store.table(JournalRig.PATH);
                for (Chosen chosen : table.choose(EVENTS, 0, Long.MAX_VALUE)) {
                    String id = chosen.toInboxEvent().event().id();
                    found.add(id);
                    if (given.contains(id) && !chosen.before().ran()) {
                        broken.add(when + ": " + id + " is not marked");
                    }
                }
                waiting(table, found);
                answered.stream().filter(id -> !found.contains(id) && !done.contains(id))
                        .forEach(id -> broken.add(when + ": " + id + " is lost"));
            } finally {
                store.close();
            }
            return broken;
        }

        private static void waiting(EventTable table, Set<String> found) {
            table.eraseEvents(0, EVENTS, event -> {
                found.add(new StoredEvent(0, null, event.chat(), event.json()).toInboxEvent().event().id());
                return false;
            });
        }
    }
}
