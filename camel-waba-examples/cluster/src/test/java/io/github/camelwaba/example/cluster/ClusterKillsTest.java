package io.github.camelwaba.example.cluster;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** An edge and a worker are killed under load: every event is done once by the shared repository, in order in its chat. */
@Tag("faults")
class ClusterKillsTest extends ClusterTestSupport {

    private static final int KILLS = Integer.getInteger("cluster.kills");

    @Test
    void losesNothingOnJms() throws Exception {
        play("jms", Integer.getInteger("cluster.webhooks.jms"), KILLS);
    }

    @Test
    @DisabledIfSystemProperty(named = "cluster.webhooks.kafka", matches = "0", disabledReason = "played in the long form, -Pfaults")
    void losesNothingOnKafka() throws Exception {
        play("kafka", Integer.getInteger("cluster.webhooks.kafka"), KILLS);
    }
}
