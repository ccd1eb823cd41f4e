package io.github.camelwaba;

import java.util.Map;

import io.github.camelwaba.api.WabaAuthenticationException;
import io.github.camelwaba.simulator.RecordedRequest;
import io.github.camelwaba.webhook.BasicCredentials;
import io.github.camelwaba.webhook.WebhookRegistration;
import org.junit.jupiter.api.Test;

import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The consumer tells 360dialog where it is, keeps that right, and keeps its hands off other systems.
 */
class RegistrationTest extends WabaTestSupport {

    // base64url(HMAC-SHA256("simulator", "camel-waba webhook v1|/waba/webhook")), made with OpenSSL
    private static final String DERIVED = "TNU-rSK729LD7OHFP5oYOQKRctIdmLQ-MZ5z1RIue2E";

    private void addWebhook(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?callbackUrl=" + webhookUrl() + options).routeId("hook").to("mock:in");
            }
        });
    }

    private long settings() {
        return SIMULATOR.simulator().requests().stream()
                .filter(request -> request.method().equals("POST") && request.path().equals("/v1/configs/webhook")).count();
    }

    private WebhookRegistration.State state() {
        return ((WabaConsumer) context.getRoute("hook").getConsumer()).registration();
    }

    @Test
    void anEmptyAddressIsSetWithDerivedCredentials() throws Exception {
        addWebhook("");

        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo(webhookUrl());
        assertThat(SIMULATOR.number().webhookHeaders()).isEqualTo(Map.of("Authorization", basic("waba", DERIVED)));
        assertThat(state()).isEqualTo(WebhookRegistration.State.REGISTERED);
    }

    @Test
    void givenCredentialsAreRegistered() throws Exception {
        addWebhook("&webhookUsername=testuser&webhookPassword=RAW(te:st+pass)");

        assertThat(SIMULATOR.number().webhookHeaders()).isEqualTo(Map.of("Authorization", basic("testuser", "te:st+pass")));
    }

    @Test
    void whatIsRightAlreadyIsNotSetAgain() throws Exception {
        SIMULATOR.number().setWebhook(webhookUrl() + "/", Map.of("authorization", basic("waba", DERIVED)));

        addWebhook("");

        assertThat(state()).isEqualTo(WebhookRegistration.State.REGISTERED);
        assertThat(settings()).isZero();
    }

    @Test
    void theOwnAddressWithOldCredentialsIsRepaired() throws Exception {
        SIMULATOR.number().setWebhook(webhookUrl(), Map.of("Authorization", basic("waba", "of-the-old-key")));

        addWebhook("");

        assertThat(SIMULATOR.number().webhookHeaders()).isEqualTo(Map.of("Authorization", basic("waba", DERIVED)));
    }

    @Test
    void theAddressOfAnotherSystemIsLeftAloneAndReported() throws Exception {
        SIMULATOR.number().setWebhook("https://crm.example/hook", Map.of());

        addWebhook("");

        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo("https://crm.example/hook");
        assertThat(state()).isEqualTo(WebhookRegistration.State.FOREIGN);
    }

    @Test
    void theAddressOfAnotherSystemIsReplacedWhenTold() throws Exception {
        SIMULATOR.number().setWebhook("https://crm.example/hook", Map.of());

        addWebhook("&callbackReplace=true");

        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo(webhookUrl());
    }

    @Test
    void aStopLeavesTheRegistrationToOtherNodes() throws Exception {
        addWebhook("");

        context.getRouteController().stopRoute("hook");

        assertThat(SIMULATOR.number().webhookUrl()).isEqualTo(webhookUrl());
    }

    @Test
    void aRegistrationThatGotLostIsRepairedWhileRunning() throws Exception {
        addWebhook("&callbackCheckInterval=100ms");

        SIMULATOR.number().clearWebhook();

        await().atMost(SOON).until(() -> webhookUrl().equals(SIMULATOR.number().webhookUrl()));
    }

    @Test
    void bothKeysOpenTheDoorWhileAKeyIsReplaced() throws Exception {
        addWebhook("&apiKey=simulator&previousApiKey=of-last-year");
        String old = BasicCredentials.derived("of-last-year", "/waba/webhook").header();

        assertThat(post("{}", "Authorization", basic("waba", DERIVED)).statusCode()).isEqualTo(200);
        assertThat(post("{}", "Authorization", old).statusCode()).isEqualTo(200);
        assertThat(post("{}", "Authorization", basic("waba", "else")).statusCode()).isEqualTo(401);
    }

    @Test
    void aDownServiceAtStartIsTriedAgainInTheBackground() throws Exception {
        SIMULATOR.simulator().faults().onCall("GET", "/v1/configs/webhook").next(1).answer(503, "{}");

        addWebhook("");

        assertThat(state()).isEqualTo(WebhookRegistration.State.PENDING);
        await().atMost(SOON).until(() -> state() == WebhookRegistration.State.REGISTERED);
    }

    @Test
    void aKeyThatIsRefusedFailsTheStartAndFreesThePath() throws Exception {
        assertThatThrownBy(() -> addWebhook("&apiKey=wrong"))
                .isInstanceOf(WabaAuthenticationException.class)
                .hasMessage("360dialog refused reading the webhook through the default number: "
                        + "HTTP 401: Invalid api_key or token expired. Check that apiKey is the key of this number, and that it is on "
                        + "hosting=on-premise: the keys of one hosting do not work on another [CHECK_KEY]");
        context.getRouteController().stopRoute("hook");
        context.removeRoute("hook");

        addWebhook("");
        assertThat(state()).isEqualTo(WebhookRegistration.State.REGISTERED);
    }

    @Test
    void theKeyGoesOutInItsHeaderOnly() throws Exception {
        addWebhook("");

        for (RecordedRequest request : SIMULATOR.simulator().requests()) {
            assertThat(request.header("D360-API-KEY")).contains("simulator");
            assertThat(request.path() + request.query() + request.text()).doesNotContain("simulator");
        }
    }
}
