package io.github.camelwaba;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.RouteController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A webhook whose route is not started with the context, and what an operator may do to it.
 */
class WebhookNeverStartedTest extends WabaTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return webhook();
    }

    private static RouteBuilder webhook() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/later&allowUnauthenticated=true").routeId("later").autoStartup(false).to("mock:in");
            }
        };
    }

    private void act(String action) throws Exception {
        RouteController controller = context.getRouteController();
        switch (action) {
            case "suspend" -> controller.suspendRoute("later");
            case "resume" -> controller.resumeRoute("later");
            case "stop" -> controller.stopRoute("later");
            case "start" -> controller.startRoute("later");
            default -> {
                controller.stopRoute("later");
                context.removeRoute("later");
                context.addRoutes(webhook());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "suspend", "stop", "reload", "suspend,stop", "stop,suspend", "suspend,reload",
            "start,stop,suspend",
            "start,suspend,stop,suspend" })
    void staysQuiet(String actions) throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (String action : actions.split(",")) {
                act(action);
            }
            assertThat(post("/later", "{}".getBytes()).statusCode()).isNotEqualTo(200);
            context.stop();

            assertThat(log.text()).doesNotContain("Exception");
            assertThat(log.atLeast(Level.WARN)).allMatch(line -> line.contains("allowUnauthenticated=true"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "start", "resume", "suspend,resume", "suspend,start", "suspend,stop,start", "stop,start",
            "start,suspend,resume", "reload,start", "suspend,resume,suspend,resume" })
    void servesOnceItIsStartedOrResumed(String actions) throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (String action : actions.split(",")) {
                act(action);
            }

            assertThat(post("/later", "{}".getBytes()).statusCode()).isEqualTo(200);
            assertThat(log.text()).doesNotContain("Exception");
        }
    }

    @Test
    void isNotServedBefore() throws Exception {
        assertThat(post("/later", "{}".getBytes()).statusCode()).isEqualTo(404);
    }
}
