package io.github.camelwaba;

import java.util.List;

import ch.qos.logback.classic.Level;
import io.github.camelwaba.config.WabaChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A webhook comes back under another path, or its number under another name.
 */
@Tag("store")
class JournalPathTest extends InboxTestSupport {

    private final String journal = journal();

    @Override
    String options() {
        return "&maxAttempts=9&retryDelay=100" + journal;
    }

    private void leaveOneToDo() throws Exception {
        work.put("try", exchange -> {
            throw new IllegalStateException("as the test wants it");
        });
        text("1", "try");
        await().until(() -> !runs.isEmpty());
        waitForNobody();
        context.stop();
        work.clear();
        runs.clear();
    }

    private CamelContext started(String webhook) throws Exception {
        CamelContext next = new DefaultCamelContext();
        next.addService(httpServer(port));
        WabaChannel sales = new WabaChannel();
        sales.setApiKey("key-sales");
        next.getComponent("waba", WabaComponent.class).getChannels().put("sales", sales);
        next.addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("waba:webhook?allowUnauthenticated=true" + webhook + options()).process(JournalPathTest.this::run);
            }
        });
        next.start();
        return next;
    }

    @Test
    void tellsAtStartOfEventsThatNoRouteServes() throws Exception {
        leaveOneToDo();

        try (CapturedLog log = CapturedLog.open(); CamelContext next = started("&path=/other")) {
            List<String> told = log.atLeast(Level.WARN).stream().filter(line -> line.contains("no route serves")).toList();

            assertThat(told).singleElement().asString().contains("1 events", "/hook");
        }
    }

    @Test
    void saysNothingWhereAllAreServed() throws Exception {
        leaveOneToDo();

        try (CapturedLog log = CapturedLog.open(); CamelContext next = started("&path=/hook")) {
            await().until(() -> runs.contains("try"));
            assertThat(log.atLeast(Level.WARN)).noneMatch(line -> line.contains("no route serves"));
        }
    }

    @Test
    void knowsItsEventsWhenTheNumberIsGivenAName() throws Exception {
        text("1", "once");
        await().until(() -> runs.contains("once"));
        context.stop();
        runs.clear();

        try (CamelContext next = started("&path=/hook&channel=sales")) {
            text("1", "once");
            text("1", "next");

            await().until(() -> runs.contains("next"));
            assertThat(runs).containsExactly("next");
        }
    }
}
