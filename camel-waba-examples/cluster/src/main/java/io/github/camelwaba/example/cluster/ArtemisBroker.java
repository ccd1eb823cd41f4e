package io.github.camelwaba.example.cluster;

import java.nio.file.Path;
import java.util.List;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** ActiveMQ Artemis with its journal on disk, for clients of this machine. */
final class ArtemisBroker {

    private static final List<String> QUEUES = List.of("whatsapp", "whatsapp.parked", "whatsapp.dead", "whatsapp.again");

    private ArtemisBroker() {
    }

    static EmbeddedActiveMQ start(int port, Path directory) throws Exception {
        ConfigurationImpl settings = new ConfigurationImpl();
        settings.setPersistenceEnabled(true);
        settings.setSecurityEnabled(false);
        settings.setJournalType(JournalType.NIO);
        settings.setJournalDirectory(directory.resolve("journal").toString());
        settings.setBindingsDirectory(directory.resolve("bindings").toString());
        settings.setPagingDirectory(directory.resolve("paging").toString());
        settings.setLargeMessagesDirectory(directory.resolve("large-messages").toString());
        settings.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
        // made here and for good: the broker drops dead letters for which there is no queue
        for (String queue : QUEUES) {
            settings.addQueueConfiguration(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
        }
        settings.addAddressSetting("whatsapp", queue());
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(settings);
        broker.start();
        return broker;
    }

    private static AddressSettings queue() {
        return new AddressSettings()
                // a new worker gets its share of the chats; those on their way are waited for, so that none overtakes another
                .setDefaultGroupRebalance(true).setDefaultGroupRebalancePauseDispatch(true)
                // without a delay: a message that waits would be overtaken by the next of its chat
                .setRedeliveryDelay(0).setMaxDeliveryAttempts(10)
                .setDeadLetterAddress(SimpleString.of("whatsapp.dead"));
    }
}
