package io.github.camelwaba;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An attempt that fails is told with one stack, not with one for each who hears of it.
 */
class FailedAttemptLogTest extends WabaTestSupport {

    private static final String MARK = "as the test wants it";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                String options = "&allowUnauthenticated=true&maxAttempts=2&retryDelay=10&path=/";
                from("waba:webhook?inbox=memory" + options + "memory").routeId("memory").process(exchange -> fail());
                from("waba:webhook?inboxDirectory=" + InboxTestSupport.newDirectory() + "&inbox=journal" + options + "journal")
                        .routeId("journal").process(exchange -> fail());
                from("waba:webhook?inbox=memory" + options + "bare").routeId("bare").errorHandler(noErrorHandler())
                        .process(exchange -> fail());
            }

            private void fail() {
                throw new IllegalStateException(MARK);
            }
        };
    }

    private String logOf(String route) throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            post("/" + route, Payloads.text(PHONE, "ABGG01", "Hi").getBytes());
            WabaConsumer consumer = (WabaConsumer) context.getRoute(route).getConsumer();
            await().until(() -> consumer.dead() == 1);
            // an attempt ends after its outcome is known
            await().until(() -> context.getInflightRepository().size() == 0);
            return log.text();
        }
    }

    // one for the top of each stack
    private static long stacks(String log) {
        return Pattern.compile("IllegalStateException: " + MARK + "\\R?\\s+at ").matcher(log).results().count();
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "journal" })
    void hasOneStack(String route) throws Exception {
        String log = logOf(route);

        assertThat(stacks(log)).as("of two attempts").isEqualTo(2);
        assertThat(log).contains("attempt 1 of 2", "in attempt 2, the last");
    }

    @Test
    void hasItAlsoWhereNoErrorHandlerLogsIt() throws Exception {
        assertThat(stacks(logOf("bare"))).as("of two attempts").isEqualTo(2);
    }
}
