package io.github.camelwaba;

import java.util.List;
import java.util.concurrent.Semaphore;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import org.apache.camel.health.HealthCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The journal has as many bytes as it may.
 */
class JournalSizeTest extends InboxTestSupport {

    private static final String LONG = "x".repeat(50_000);

    @Override
    String options() {
        return "&inboxMaxDisk=2000000" + journal();
    }

    private HealthCheck.State health() {
        return hook().getHealthCheck().call().getState();
    }

    // the door says in its own words what it answers
    private static List<String> reached(CapturedLog log) {
        return log.atLeast(Level.WARN).stream().filter(line -> line.contains("has reached its limit")).toList();
    }

    @Test
    void refusesUntilTheBacklogIsDone() throws Exception {
        Semaphore go = new Semaphore(0);
        work.put(LONG, exchange -> go.acquire());
        try (CapturedLog log = CapturedLog.open()) {
            int taken = 0;
            while (deliver(Payloads.text("1", "ABGG" + taken, LONG)).statusCode() == 200) {
                taken++;
            }
            assertThat(taken).isBetween(10, 40);
            var answer = deliver(Payloads.text("1", "ABGG" + taken, LONG));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(health()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(reached(log)).singleElement().asString().contains("limit of 2000000 bytes (option inboxMaxDisk)");

            go.release(1000);

            // nobody has to ask: a health check may keep all requests away
            await().untilAsserted(() -> assertThat(health()).isEqualTo(HealthCheck.State.UP));
            assertThat(deliver(Payloads.text("1", "ABGG" + taken, LONG)).statusCode()).isEqualTo(200);
            awaitAllDone();
            assertThat(runs).hasSize(taken + 1);
            assertThat(reached(log)).hasSize(1);
            assertThat(log.atLeast(Level.INFO)).filteredOn(line -> line.endsWith("has room again")).hasSize(1);
        }
    }
}
