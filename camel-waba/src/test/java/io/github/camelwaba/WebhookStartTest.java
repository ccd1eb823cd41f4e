package io.github.camelwaba;

import io.github.camelwaba.config.WabaConfiguration;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a webhook does not start with: each is one sentence that names the option and says what to do.
 */
class WebhookStartTest {

    private static final String OPEN = "allowUnauthenticated=true";

    @Test
    void refusesToServeAnyone() {
        assertThat(refusal("waba:webhook")).isEqualTo(
                "Anyone could post to waba:webhook. Set webhookUsername and webhookPassword, or webhookSecret, "
                        + "or a callbackUrl with the apiKey, which makes credentials by itself; or say allowUnauthenticated=true");
        assertThat(refusal("waba:webhook?apiKey=key")).startsWith("Anyone could post to waba:webhook.");
        assertThat(refusal("waba:webhook?allowUnauthenticated=false")).startsWith("Anyone could post to waba:webhook.");
    }

    @Test
    void refusesHalfOfTheCredentials() {
        assertThat(refusal("waba:webhook?webhookUsername=waba")).isEqualTo(
                "The option webhookPassword is missing. Set both webhookUsername and webhookPassword, or neither");
        assertThat(refusal("waba:webhook?webhookPassword=secret")).isEqualTo(
                "The option webhookUsername is missing. Set both webhookUsername and webhookPassword, or neither");
        assertThat(refusal("waba:webhook?previousWebhookSecret=secret")).isEqualTo(
                "The option previousWebhookSecret is set without webhookSecret. Set both");
    }

    @Test
    void refusesAColonInTheUser() {
        assertThat(refusal("waba:webhook?webhookUsername=a:b&webhookPassword=secret")).isEqualTo(
                "The option webhookUsername has a colon, which ends the user in Basic. Leave it out");
    }

    @Test
    void refusesACallbackUrlWithoutItsNumber() {
        assertThat(refusal("waba:webhook?callbackUrl=https://example.com/waba")).startsWith("There is no API key. ")
                .contains("apiKey", "channel");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "", "//", "/a//b", "/a/", "/a/*", "/{id}", "/a b", "/a?b", "/ä", "/a/:id" })
    void refusesAPathThatIsNone(String path) {
        assertThat(refusal("waba:webhook?" + OPEN + "&path=RAW(" + path + ")")).isEqualTo(
                "The option path must be a plain path such as /waba/webhook: letters, digits and . _ ~ - between slashes");
    }

    @Test
    void refusesAPathThatIsServedAlready() {
        assertThat(refusal("waba:webhook?" + OPEN, "waba:webhook?" + OPEN + "&events=all")).isEqualTo(
                "Two waba:webhook consumers are on the path /waba/webhook. Give each a path of its own (option path)");
        assertThat(refusal("waba:webhook?" + OPEN, "waba:webhook?" + OPEN)).isEqualTo(
                "Two waba:webhook consumers are on the path /waba/webhook. Give each a path of its own (option path)");
        assertThat(refusal("waba:webhook?" + OPEN, "waba:webhook?" + OPEN + "&path=waba/webhook")).isEqualTo(
                "Two waba:webhook consumers are on the path /waba/webhook. Give each a path of its own (option path)");
        assertThat(refusal("platform-http:/hook", "waba:webhook?" + OPEN + "&path=/hook")).isEqualTo(
                "The path /hook is served already. Give this waba:webhook a path of its own (option path)");
        assertThat(refusal("platform-http:/hook?httpMethodRestrict=POST", "waba:webhook?" + OPEN + "&path=/hook"))
                .startsWith("The path /hook");
    }

    @ParameterizedTest
    @CsvSource({ "inboxCapacity,0", "inboxCapacity,-1", "concurrentConsumers,0", "concurrentConsumers,-5",
            "deduplicationCapacity,0", "deduplicationPeriod,-1", "deduplicationPeriod,9223372036854775807", "answerTimeout,0",
            "answerTimeout,-1", "answerTimeout,9223372036854775807", "maxAttempts,0", "maxAttempts,-1", "retryDelay,0",
            "retryDelay,-1", "retryDelay,400d", "maxRetryDelay,-1", "maxRetryDelay,0", "maxRetryDelay,999",
            "maxRetryDelay,9223372036854775807", "maxBodySize,0", "maxBodySize,-1", "maxBodySize,2147483647", "bodyTimeout,0",
            "bodyTimeout,-1", "bodyTimeout,9223372036854775807", "callbackCheckInterval,-1",
            "callbackCheckInterval,9223372036854775807", "inboxMaxDisk,0", "inboxMaxDisk,-1", "deadLetterRetention,0",
            "deadLetterRetention,400d", "failureStatus,502", "inbox,disk", "events,nonsense", "hosting,nonsense" })
    void refusesOptionsOutOfRangeAndNamesThem(String option, String value) {
        for (String inbox : new String[]{ "journal", "memory", "none" }) {
            String uri = "waba:webhook?" + OPEN + "&" + option + "=" + value
                    + (option.equals("inbox") ? "" : "&inbox=" + inbox);
            String name = switch (option) {
                case "events" -> "event";
                default -> option;
            };
            assertThat(refusal(uri)).contains(name).hasSizeBetween(20, 250).doesNotContain("\n");
        }
    }

    @Test
    void takesTheEndsOfTheRanges() {
        assertThatCode(() -> start(true,
                "waba:webhook?" + OPEN + "&inboxCapacity=1&concurrentConsumers=1&deduplicationCapacity=1&deduplicationPeriod=0"
                        + "&answerTimeout=1&maxAttempts=1&retryDelay=1&maxRetryDelay=365d&maxBodySize=1&bodyTimeout=1"
                        + "&callbackCheckInterval=0"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesADeadLetterUriThatIsNone() {
        assertThat(refusal("waba:webhook?" + OPEN + "&deadLetterUri=nonsense:there")).contains("nonsense");
    }

    @Test
    void refusesToStartWithoutAServer() {
        Throwable failure = catchThrowable(() -> start(false, "waba:webhook?" + OPEN));

        assertThat(Throwables.getStackTrace(failure)).contains("waba:webhook finds no HTTP server to serve /waba/webhook on. "
                + "With Camel Main add camel-platform-http-main and set camel.server.enabled=true; "
                + "with Spring Boot add camel-waba-starter; "
                + "with Quarkus add camel-quarkus-platform-http; in Karaf install the feature camel-waba-vertx "
                + "and start a VertxPlatformHttpServer in the context");
    }

    @Test
    void startsAgainOnThePathOfAWebhookThatWasRemoved() throws Exception {
        try (DefaultCamelContext context = context(true, "waba:webhook?" + OPEN)) {
            context.start();
            String id = context.getRoutes().get(0).getRouteId();
            context.getRouteController().stopRoute(id);
            context.removeRoute(id);
            context.addRoutes(routes("waba:webhook?" + OPEN + "&events=all"));

            assertThat(context.getRoutes()).hasSize(1);
        }
    }

    /** What the start fails of, at its root. */
    private static String refusal(String... uris) {
        Throwable failure = catchThrowable(() -> start(true, uris));
        assertThat(failure).as(String.join(" ", uris)).isNotNull();
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure.getMessage();
    }

    private static void start(boolean server, String... uris) throws Exception {
        // Camel logs what it throws too
        try (CapturedLog log = CapturedLog.open(); DefaultCamelContext context = context(server, uris)) {
            context.start();
        }
    }

    private static DefaultCamelContext context(boolean server, String... uris) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        WabaConfiguration options = context.getComponent("waba", WabaComponent.class).getConfiguration();
        options.setInbox("memory");
        options.setInboxDirectory(InboxTestSupport.newDirectory().toString());
        if (server) {
            VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
            http.setBindHost("127.0.0.1");
            http.setBindPort(WabaTestSupport.freePort());
            context.addService(new VertxPlatformHttpServer(http));
        }
        context.addRoutes(routes(uris));
        return context;
    }

    private static RouteBuilder routes(String... uris) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String uri : uris) {
                    from(uri).to("log:events");
                }
            }
        };
    }
}
