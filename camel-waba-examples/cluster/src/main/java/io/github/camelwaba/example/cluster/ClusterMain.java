package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelwaba.simulator.WabaSimulator;

/** Starts two edges, two workers and a broker, and has simulated customers write to them. */
public final class ClusterMain {

    private static final int CHATS = 200;
    private static final int DELIVERIES = 32;
    private static final int PATIENCE_SECONDS = 120;

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
        ClusterSettings settings = ClusterSettings.of(
                System.getProperty("cluster.broker", "jms"), System.getProperty("cluster.jdbc.url", ""), directory);
        boolean once = Boolean.getBoolean("cluster.once");
        try (WabaSimulator simulator = simulator(once); Cluster cluster = new Cluster(settings, simulator)) {
            System.out.println("Starts " + settings.edges() + " edges, " + settings.workers() + " workers and a broker ("
                    + settings.broker() + "); logs in " + directory);
            cluster.start();
            boolean answered = play(simulator, messages);
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

    private static boolean play(WabaSimulator simulator, int messages) throws InterruptedException {
        Load load = new Load(simulator, CHATS, messages);
        System.out.println(messages + " messages are written in " + Math.min(CHATS, messages) + " chats");
        load.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!load.isAnswered() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        System.out.println();
        List<String> chat = load.answersByChat().get(0);
        for (int i = 0; i < Math.min(3, chat.size()); i++) {
            System.out.println("  Customer 1    > Message " + (i + 1));
            System.out.println("  Example Shop  < " + chat.get(i));
        }
        System.out.println();
        System.out.printf(
                "%d of %d messages are answered; %d webhooks were taken in %.1f s, %d a second; %d deliveries had to be repeated%n",
                load.answers(),
                messages, load.accepted(), load.seconds(), Math.round(load.accepted() / load.seconds()), load.refused());
        return load.isAnswered();
    }
}
