package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.github.camelwaba.simulator.WabaSimulator;

/** Starts two edges, two workers and a broker, and has simulated customers write to them. */
public final class ClusterMain {

    private static final int CHATS = 200;
    private static final int DELIVERIES = 32;
    private static final int PATIENCE_SECONDS = 60;

    private ClusterMain() {
    }

    public static void main(String[] args) {
        int status = 1;
        try {
            status = run();
        } catch (Exception e) {
            System.err.println("The cluster could not start: " + e.getMessage());
        }
        System.exit(status);
    }

    private static int run() throws Exception {
        int messages = Integer.getInteger("cluster.messages", 2_000);
        if (messages < 1) {
            throw new IllegalArgumentException("cluster.messages is no number of 1 or more");
        }
        Path directory = Path.of(System.getProperty("cluster.directory", "target/cluster"),
                String.valueOf(System.currentTimeMillis()));
        ClusterSettings settings = ClusterSettings
                .of(System.getProperty("cluster.broker", "jms"), System.getProperty("cluster.jdbc.url", ""), directory)
                .nodes(Integer.getInteger("cluster.edges", 2), Integer.getInteger("cluster.workers", 2));
        boolean once = Boolean.getBoolean("cluster.once");
        try (WabaSimulator simulator = simulator(once); Cluster cluster = new Cluster(settings, simulator)) {
            System.out.println("Starts " + settings.edges() + " edges and " + settings.workers() + " workers ("
                    + settings.broker() + "); logs in " + directory);
            cluster.start();
            boolean answered = play(simulator, cluster, messages);
            if (!once) {
                System.out.println("Your turn. The phones: " + simulator.baseUrl() + "/   (Ctrl-C ends)");
                Thread.currentThread().join();
            }
            return answered ? 0 : 1;
        }
    }

    private static WabaSimulator simulator(boolean once) {
        return WabaSimulator.builder().port(once ? 0 : WabaSimulator.DEFAULT_PORT).hosting("cloud").businessName("Example Shop")
                .redeliveryDelay(Duration.ofSeconds(1)).concurrentDeliveries(DELIVERIES).build().start();
    }

    private static boolean play(WabaSimulator simulator, Cluster cluster, int messages) throws InterruptedException {
        Load load = new Load(simulator, CHATS, messages);
        System.out.println(messages + " messages are written in " + Math.min(CHATS, messages) + " chats");
        load.start();
        // the first part is for the compilers of the nodes
        boolean warm = await(load, () -> load.accepted() >= messages);
        Usage usage = new Usage(cluster, load);
        boolean answered = warm && await(load, load::isAnswered);
        usage.end();
        System.out.println();
        print(load.answersByChat().get(0));
        System.out.println();
        System.out.println(load.answers() + " of " + messages + " messages are answered, " + load.refused()
                + " deliveries had to be repeated");
        System.out.println(usage);
        return answered;
    }

    private static void print(List<String> chat) {
        for (int i = 0; i < Math.min(3, chat.size()); i++) {
            System.out.println("  Customer 1    > Message " + (i + 1));
            System.out.println("  Example Shop  < " + chat.get(i));
        }
    }

    // as long as anything moves
    private static boolean await(Load load, BooleanSupplier condition) throws InterruptedException {
        int moved = -1;
        long since = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (load.accepted() != moved) {
                moved = load.accepted();
                since = System.nanoTime();
            } else if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return true;
    }
}
