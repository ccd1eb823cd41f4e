package io.github.camelwaba.example.cluster;

import java.nio.file.Path;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Queue;

import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

import org.apache.camel.util.FileUtil;

import static org.assertj.core.api.Assertions.assertThat;

/** What Artemis is told, so that nothing that a worker cannot do is lost. */
class ArtemisBrokerTest {

    private static final int ATTEMPTS = 10;
    private static final long SOON = 5_000;

    @Test
    void putsWhatFailedOnEveryDeliveryIntoTheDeadLetterQueue() throws Exception {
        Path directory = Path.of("target", "artemis-broker");
        FileUtil.removeDir(directory.toFile());
        int port = Cluster.freePort();
        EmbeddedActiveMQ broker = ArtemisBroker.start(port, directory);
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            Queue queue = context.createQueue("whatsapp");
            context.createProducer().send(queue, "an event");
            context.commit();
            try (JMSConsumer consumer = context.createConsumer(queue)) {
                for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                    Message message = consumer.receive(SOON);
                    assertThat(message).as("attempt %s", attempt).isNotNull();
                    assertThat(message.getJMSRedelivered()).isEqualTo(attempt > 1);
                    context.rollback();
                }
            }
            try (JMSConsumer consumer = context.createConsumer(context.createQueue("whatsapp.dead"))) {
                assertThat(consumer.receive(SOON).getBody(String.class)).isEqualTo("an event");
                context.commit();
            }
        } finally {
            broker.stop();
        }
    }
}
