package io.github.camelwaba;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.awaitility.Awaitility.await;

/**
 * A queue that is full drops an exchange with its completion: what waits for that goes on when the route starts again.
 */
@Tag("store")
class InboxDroppedTest extends InboxTestSupport {

    @Override
    String options() {
        return journal();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String inbox : new String[]{ "memory", "none", "journal" }) {
                    String directory = "journal".equals(inbox) ? journal() : "&inbox=" + inbox;
                    from("waba:webhook?path=/" + inbox + "&allowUnauthenticated=true&concurrentConsumers=1&answerTimeout=500"
                            + directory).routeId(inbox).process(InboxDroppedTest.this::run)
                            .to("seda:" + inbox + "?size=1&discardWhenFull=true");
                    // nobody takes from it, so that the first fills it
                    from("seda:" + inbox + "?size=1").routeId("consumer-of-" + inbox).autoStartup(false).to("mock:end");
                }
            }
        };
    }

    private int deliver(String inbox, String from, String text) throws Exception {
        return post("/" + inbox, Payloads.text(from, "ABGG-" + inbox + text, text).getBytes()).statusCode();
    }

    private void restartAfterOneWasDropped(String inbox) throws Exception {
        waitForNobody();
        deliver(inbox, "1", "queued");
        await().until(() -> runs.contains("queued"));
        context.getRouteController().stopRoute(inbox);
        runs.clear();
        context.getRouteController().startRoute(inbox);
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory", "none" })
    void takesTheNextAfterTheRouteStartsAgain(String inbox) throws Exception {
        restartAfterOneWasDropped(inbox);

        deliver(inbox, "2", "next");

        await().until(() -> runs.contains("next"));
    }

    @Test
    void runsItAgainAfterTheRouteStartsAgain() throws Exception {
        restartAfterOneWasDropped("journal");

        await().until(() -> runs.contains("queued"));
    }
}
