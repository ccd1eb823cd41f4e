package io.github.camelwaba;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import io.github.camelwaba.inbox.journal.FaultyDisk;

import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A webhook whose journal lies on a disk that fails when a test says so.
 */
abstract class JournalDiskTestSupport extends InboxTestSupport {

    final Path directory = newDirectory().toAbsolutePath();
    final FaultyDisk disk = FaultyDisk.under(directory);
    /** What the route was given that was not marked as redelivered. */
    final List<String> unmarked = new CopyOnWriteArrayList<>();

    @Override
    String options() {
        return "&inbox=journal&retryDelay=50&maxAttempts=4&inboxDirectory=" + directory;
    }

    @Override
    void configure(WabaComponent waba) {
        waba.useJournals(FaultyDisk.journals());
    }

    @Override
    void run(Exchange exchange) throws Exception {
        if (exchange.getMessage().getHeader("CamelWabaRedelivered") == null) {
            unmarked.add(exchange.getMessage().getHeader("CamelWabaText", String.class));
        }
        super.run(exchange);
    }

    HealthCheck.State health() {
        return hook().getHealthCheck().call().getState();
    }

    /** Delivers a text until it is taken, as 360dialog does. */
    void untilTaken(String from, String text) {
        await().until(() -> text(from, text) == 200);
    }

    static List<String> linesOf(CapturedLog log, Level level) {
        return log.atLeast(level).stream().filter(line -> line.contains("journal") && !line.startsWith("The webhook")).toList();
    }

    void assertRefused(String from, String text) throws Exception {
        var answer = deliver(Payloads.text(from, "ABGG-" + text, text));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
