package io.github.camelwaba.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.camelwaba.faults.LedgerLine.Kind;
import io.github.camelwaba.inbox.journal.Sabotage;
import io.github.camelwaba.simulator.WabaSimulator;
import org.awaitility.core.ConditionFactory;
import org.slf4j.LoggerFactory;

import org.apache.camel.util.FileUtil;

import static org.awaitility.Awaitility.await;

/** An application in a process that can be killed, a ledger here, and a simulator here whose customers write. */
final class FaultsRig implements AutoCloseable {

    // they tell of every delivery that failed, and here these fail by the thousand
    private static final List<String> NOISY = List.of("io.github.camelwaba.simulator.delivery",
            "io.vertx.core.net.impl.ConnectionBase");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    /** Longer than a disk that others use as well takes to force a file. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final int CHATS = 120;

    private static final int MOST_IN_FLIGHT = 250;
    // three times for each event: slow enough for a backlog on any machine, 180 events in a second
    private static final int WORK_MILLIS = 15;
    private static final int CONSUMERS = 8;
    // more than the application has threads for, so that what is accepted is written many at a time
    private static final int DELIVERIES = 40;

    private final Path directory;
    private final Path inbox;
    private final boolean troubled;
    private final List<Object> arguments;
    private final int port = ChildJvm.port();
    private final LedgerServer ledgerServer = new LedgerServer();
    private final LedgerClient ledger = new LedgerClient(ledgerServer.port());
    private final WabaSimulator simulator;
    private final Traffic traffic;
    private ChildJvm app;

    /**
     * @param name     of the folder under target for logs and data, that no other rig has
     * @param options  of the webhook, such as {@code inbox=none}
     * @param troubled whether the route fails for some, and an operator looks after what is dead
     */
    FaultsRig(String name, String options, boolean troubled, Sabotage sabotage) throws IOException {
        this.directory = Path.of("target", "faults", name);
        FileUtil.removeDir(directory.toFile());
        this.inbox = directory.resolve("inbox");
        this.troubled = troubled;
        this.arguments = List.of(port, ledgerServer.port(), WORK_MILLIS, options + "&inboxDirectory=" + inbox
                + (options.contains("concurrentConsumers") ? "" : "&concurrentConsumers=" + CONSUMERS)
                + "&maxAttempts=" + Fate.ATTEMPTS + "&retryDelay=50", sabotage, troubled);
        level(Level.OFF);
        simulator = WabaSimulator.builder().port(0).redeliveryDelay(Duration.ofMillis(200))
                .concurrentDeliveries(DELIVERIES)
                .webhook("http://127.0.0.1:" + port + "/waba/webhook", Map.of()).build().start();
        traffic = new Traffic(simulator, CHATS, ledger, troubled ? Fate::of : message -> Fate.DONE, MOST_IN_FLIGHT);
    }

    FaultsRig(String name, String options) throws IOException {
        this(name, options, false, Sabotage.NONE);
    }

    boolean isTroubled() {
        return troubled;
    }

    void startApp() throws IOException {
        app = ChildJvm.start(directory.resolve("app.log"), List.of("-Xmx256m"), FaultsApp.class, arguments.toArray());
    }

    /**
     * What had not reached the route when the application was dead.
     *
     * @param messages all that were written
     * @param answered those of them that were answered 200
     * @param operated whether an operation was cut short
     */
    record InFlight(int messages, int answered, boolean operated) {
    }

    /** Kills the application. */
    InFlight killApp() throws InterruptedException {
        Set<String> written = traffic.written().keySet();
        Set<String> answered = ids(Kind.ANSWERED, ledger.lines());
        app.kill();
        patiently().until(() -> ledger.others() == 0);
        List<LedgerLine> lines = ledger.lines();
        ledger.put(LedgerLine.of(Kind.KILLED, ""));
        Set<String> arrived = ids(Kind.BEGUN, lines);
        return new InFlight(without(written, arrived), without(answered, arrived),
                Kind.OPERATIONS.keySet().stream().anyMatch(asked -> isUnderWay(asked, lines)));
    }

    private static Set<String> ids(Kind kind, List<LedgerLine> lines) {
        return lines.stream().filter(line -> line.kind() == kind).map(LedgerLine::id).collect(Collectors.toSet());
    }

    private static int without(Set<String> ids, Set<String> others) {
        return (int) ids.stream().filter(id -> !others.contains(id) && !Traffic.isOfErased(id)).count();
    }

    private static boolean isUnderWay(Kind asked, List<LedgerLine> lines) {
        Set<Kind> kinds = Set.of(asked, Kind.OPERATIONS.get(asked), Kind.KILLED);
        return lines.stream().map(LedgerLine::kind).filter(kinds::contains).reduce((before, last) -> last)
                .filter(asked::equals).isPresent();
    }

    /** Stops the whole application for so long, in the middle of whatever it does. */
    void freezeApp(long millis) throws IOException, InterruptedException {
        app.signal("STOP");
        app.live(millis);
        app.signal("CONT");
    }

    /** Lets the application live for so long. */
    void live(long millis) throws InterruptedException {
        app.live(millis);
    }

    /** Waits until so many messages are on their way. */
    void awaitInFlight(int least) {
        patiently().until(() -> {
            app.live(0);
            return traffic.inFlight() >= least;
        });
    }

    /** Waits until so many events more than now have reached the route. */
    void awaitProgress(int events) {
        int goal = traffic.arrived() + events;
        patiently().until(() -> {
            app.live(0);
            return traffic.arrived() >= goal;
        });
    }

    /** Waits until the operator has asked for something that is not confirmed yet. */
    void awaitOperation(Kind asked) {
        patiently().until(() -> {
            app.live(0);
            return isUnderWay(asked, ledger.lines());
        });
    }

    /**
     * Lets nobody write any more, waits until all is answered and nothing moves, and judges.
     *
     * @param patience how long nothing may happen before what has not ended is lost
     */
    Verdict judge(Duration patience) {
        traffic.stop();
        patiently().until(() -> {
            app.live(0);
            return simulator.number().pending() == 0;
        });
        Silence silence = new Silence();
        return patiently().pollInterval(Duration.ofMillis(100)).until(() -> {
            app.live(0);
            return Verdict.of(traffic.written(), ledger.lines());
        }, verdict -> silence.lastsFor(verdict.lost().isEmpty() ? Duration.ofSeconds(1) : patience));
    }

    /** Waits for an erasure of all that there is, kills the application, and looks for what its journal still tells. */
    List<Path> tracesOfErased() throws IOException, InterruptedException {
        int begun = count(Kind.ERASING);
        // one may be under way
        int goal = count(Kind.ERASED) + 2;
        patiently().until(() -> {
            app.live(0);
            return count(Kind.ERASING) > begun && count(Kind.ERASED) >= goal;
        });
        app.kill();
        return Traces.of(inbox, Traffic.phone(Traffic.ERASED_CHAT), Traffic.name(Traffic.ERASED_CHAT));
    }

    private int count(Kind kind) {
        return ledger.count(LedgerLine.of(kind, String.valueOf(Traffic.ERASED_CHAT)));
    }

    private static void level(Level level) {
        NOISY.forEach(logger -> ((Logger) LoggerFactory.getLogger(logger)).setLevel(level));
    }

    private static ConditionFactory patiently() {
        return await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(10));
    }

    @Override
    public void close() throws IOException {
        traffic.close();
        simulator.close();
        if (app != null) {
            app.close();
        }
        ledger.close();
        ledgerServer.close();
        level(null);
    }

    /** How long nothing has happened to any event. */
    private final class Silence {

        private long lines;
        private long since = System.nanoTime();

        boolean lastsFor(Duration limit) {
            // the operator erases on and on
            long now = ledger.lines().stream().filter(line -> line.kind() != Kind.ERASING && line.kind() != Kind.ERASED)
                    .count();
            if (now != lines) {
                lines = now;
                since = System.nanoTime();
            }
            return System.nanoTime() - since >= limit.toNanos();
        }
    }
}
