package io.github.camelwaba;

import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A status that comes after one that says more: dropped when the option says so.
 */
class InboxStaleTest extends InboxTestSupport {

    @Override
    String options() {
        return "&events=status&dropStaleStatuses=true";
    }

    @Override
    void run(Exchange exchange) {
        runs.add(exchange.getMessage().getHeader("CamelWabaStatus", String.class));
    }

    @Test
    void dropsAStatusThatIsBehind() throws Exception {
        deliver(Payloads.status("gBEG1", "delivered", "1"));
        awaitRuns("delivered");
        assertThat(deliver(Payloads.status("gBEG1", "sent", "1")).statusCode()).isEqualTo(200);
        deliver(Payloads.status("gBEG1", "read", "1"));
        deliver(Payloads.status("gBEG2", "sent", "1"));

        awaitRuns("delivered", "read", "sent");
        awaitAllDone();
    }
}
