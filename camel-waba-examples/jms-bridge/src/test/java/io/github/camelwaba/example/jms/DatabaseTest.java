package io.github.camelwaba.example.jms;

import java.util.List;

import io.github.camelwaba.inbox.InboxEvent;
import org.junit.jupiter.api.Test;

import org.apache.camel.spi.IdempotentRepository;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseTest {

    @Test
    void keepsTheLongestKeysOfEventsApart() throws Exception {
        String beginning = "k".repeat(InboxEvent.MAX_KEY - 1);
        try (Database database = new Database(BridgeRig.emptied("database"))) {
            IdempotentRepository keys = database.keys("orders-taken");

            assertThat(List.of(keys.add(beginning + "1"), keys.add(beginning + "2"), keys.add(beginning + "1")))
                    .containsExactly(true, true, false);
            assertThat(keys.contains(beginning + "2")).isTrue();
        }
    }
}
