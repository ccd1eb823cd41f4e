package io.github.camelwaba.example.jms;

import java.nio.file.Path;
import java.time.Duration;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * ActiveMQ Artemis within the process; each message is forced to disk. A company has one of its own, with the same address
 * settings.
 */
public final class Broker implements AutoCloseable {

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private Broker() {
    }

    /**
     * @param id          of the address vm://id
     * @param directory   where it keeps its files
     * @param firstDelay  between a rollback and the next delivery; it doubles each time
     * @param maxAttempts after so many deliveries a message goes to the dead letters
     */
    static Broker start(int id, Path directory, Duration firstDelay, int maxAttempts) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("broker" + id)
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setJournalMinFiles(2)
                .setJournalFileSize(1024 * 1024)
                // a disk that is nearly full would hold up senders without a word
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("in-vm", "vm://" + id);
        configuration.addAddressSetting("whatsapp.#", retries(firstDelay).setMaxDeliveryAttempts(maxAttempts)
                .setDeadLetterAddress(SimpleString.of(Queues.DEAD)).setExpiryAddress(SimpleString.of(Queues.DEAD))
                .setAutoDeleteQueues(false).setAutoDeleteAddresses(false));
        // these wait for as long as it takes
        configuration.addAddressSetting(Queues.SETTLE, retries(firstDelay).setMaxDeliveryAttempts(-1));
        configuration.addAddressSetting(Queues.PARKED, new AddressSettings().setRedeliveryDelay(0).setMaxDeliveryAttempts(-1));
        configuration.addAddressSetting(Queues.DEAD, new AddressSettings().setRedeliveryDelay(0).setMaxDeliveryAttempts(-1));
        for (String queue : Queues.ALL) {
            configuration.addQueueConfiguration(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
        }
        Broker broker = new Broker();
        broker.server.setConfiguration(configuration);
        broker.server.start();
        return broker;
    }

    private static AddressSettings retries(Duration firstDelay) {
        return new AddressSettings().setRedeliveryDelay(firstDelay.toMillis()).setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(firstDelay.toMillis() * 300);
    }

    /** How many messages a queue holds, those that are being worked on included. */
    public long count(String queue) {
        Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not stop", e);
        }
    }
}
