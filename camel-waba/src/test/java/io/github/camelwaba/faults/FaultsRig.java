package io.github.camelwaba.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.camelwaba.simulator.WabaSimulator;
import org.awaitility.core.ConditionFactory;
import org.slf4j.LoggerFactory;

import org.apache.camel.util.FileUtil;

import static org.awaitility.Awaitility.await;

/** An application in a process that can be killed, a ledger in another, and a simulator here whose customers write. */
final class FaultsRig implements AutoCloseable {

    // they tell of every delivery that failed, and here these fail by the thousand
    private static final List<String> NOISY = List.of("io.github.camelwaba.simulator.delivery",
            "io.vertx.core.net.impl.ConnectionBase");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final int CHATS = 120;

    private static final int MOST_IN_FLIGHT = 300;
    // slow enough for a backlog on any machine: 100 events in a second
    private static final int WORK_MILLIS = 40;
    private static final int CONSUMERS = 8;
    // more than the application has threads for, so that what is accepted is written many at a time
    private static final int DELIVERIES = 40;

    private final Path directory;
    private final List<Object> arguments;
    private final int port = ChildJvm.port();
    private final int ledgerPort = ChildJvm.port();
    private final ChildJvm ledgerProcess;
    private final LedgerClient ledger;
    private final WabaSimulator simulator;
    private final Traffic traffic;
    private ChildJvm app;

    /**
     * @param name      of the folder under target for logs and data, that no other rig has
     * @param options   of the webhook, such as {@code inbox=none}
     * @param arguments that the application gets besides
     */
    FaultsRig(String name, String options, Object... arguments) throws IOException {
        this.directory = Path.of("target", "faults", name);
        FileUtil.removeDir(directory.toFile());
        this.arguments = new ArrayList<>(List.of(port, ledgerPort, WORK_MILLIS,
                options + "&inboxDirectory=" + directory.resolve("inbox")
                        + (options.contains("concurrentConsumers") ? "" : "&concurrentConsumers=" + CONSUMERS)));
        this.arguments.addAll(List.of(arguments));
        ledgerProcess = ChildJvm.start(directory.resolve("ledger.log"), List.of("-Xmx256m"), LedgerApp.class, ledgerPort);
        ledger = patiently().ignoreExceptions().until(() -> new LedgerClient(ledgerPort), client -> true);
        level(Level.OFF);
        simulator = WabaSimulator.builder().port(0).redeliveryDelay(Duration.ofMillis(200))
                .concurrentDeliveries(DELIVERIES)
                .webhook("http://127.0.0.1:" + port + "/waba/webhook", Map.of()).build().start();
        traffic = new Traffic(simulator, CHATS, ledger::events, MOST_IN_FLIGHT);
    }

    void startApp() throws IOException {
        app = ChildJvm.start(directory.resolve("app.log"), List.of("-Xmx256m"), FaultsApp.class, arguments.toArray());
    }

    /**
     * What had not reached the route when the application was dead.
     *
     * @param messages all that were written
     * @param answered those of them that were answered 200
     */
    record InFlight(int messages, int answered) {
    }

    /** Kills the application. */
    InFlight killApp() throws InterruptedException {
        Set<String> written = traffic.written().keySet();
        Set<String> answered = traffic.answered();
        app.kill();
        Set<String> arrived = ledger.lines().stream().map(LedgerLine::id).collect(Collectors.toSet());
        return new InFlight(without(written, arrived), without(answered, arrived));
    }

    private static int without(Set<String> ids, Set<String> others) {
        return (int) ids.stream().filter(id -> !others.contains(id)).count();
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
        int goal = ledger.events() + events;
        patiently().until(() -> {
            app.live(0);
            return ledger.events() >= goal;
        });
    }

    /** Lets nobody write any more, waits until all is answered and nothing moves, and judges. */
    Verdict judge() {
        traffic.stop();
        patiently().until(() -> {
            app.live(0);
            return simulator.number().pending() == 0;
        });
        Silence silence = new Silence();
        patiently().until(() -> {
            app.live(0);
            return silence.lastsFor(ledger.events() < traffic.count() ? Duration.ofSeconds(4) : Duration.ofSeconds(1));
        });
        return Verdict.of(traffic.written(), traffic.answered(), ledger.lines());
    }

    private static void level(Level level) {
        NOISY.forEach(logger -> ((Logger) LoggerFactory.getLogger(logger)).setLevel(level));
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10));
    }

    @Override
    public void close() throws IOException {
        traffic.close();
        simulator.close();
        if (app != null) {
            app.close();
        }
        ledger.close();
        ledgerProcess.close();
        level(null);
    }

    /** How long the ledger has had no new line. */
    private final class Silence {

        private int lines;
        private long since = System.nanoTime();

        boolean lastsFor(Duration limit) {
            int now = ledger.lines().size();
            if (now != lines) {
                lines = now;
                since = System.nanoTime();
            }
            return System.nanoTime() - since >= limit.toNanos();
        }
    }
}
