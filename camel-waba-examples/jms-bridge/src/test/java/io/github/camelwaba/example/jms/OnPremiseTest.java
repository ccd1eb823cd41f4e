package io.github.camelwaba.example.jms;

import io.github.camelwaba.simulator.Customer;
import org.junit.jupiter.api.Test;

import static io.github.camelwaba.example.jms.BridgeRig.SOON;
import static io.github.camelwaba.example.jms.BridgeRig.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * On-Premise brings nothing back that tells which answer a status is about.
 */
class OnPremiseTest {

    @Test
    void leavesWhatMayHaveBeenSentToAHuman() throws Exception {
        try (BridgeRig rig = BridgeRig.start("on-premise", "on-premise")) {
            Customer ada = rig.customer();
            rig.simulator.faults().onCall("POST", "/v1/messages").loseAnswer();

            String id = rig.answer(ada, "answer lost");
            ada.awaitMessage(SOON);
            ada.read();

            await().atMost(SOON).until(() -> rig.find(Queues.PARKED, id) != null);
            await().atMost(SOON).until(() -> rig.waiting() == 0);
            assertThat(rig.find(Queues.PARKED, id)).isNotNull();
            assertThat(arrived(ada, "answer lost")).isOne();
        }
    }
}
