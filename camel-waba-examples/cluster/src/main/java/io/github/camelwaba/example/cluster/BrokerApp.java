package io.github.camelwaba.example.cluster;

import java.nio.file.Path;

/** A broker in a process of its own; with the same directory it goes on where it was killed. */
public final class BrokerApp {

    private BrokerApp() {
    }

    /** Arguments: jms or kafka, a port (Kafka also takes the next one), and a directory. */
    public static void main(String[] args) throws Exception {
        Lifeline.endWithInput();
        int port = Integer.parseInt(args[1]);
        Path directory = Path.of(args[2]);
        if (args[0].equals("jms")) {
            ArtemisBroker.start(port, directory);
        } else {
            KafkaBroker.start(port, directory);
        }
    }
}
