package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookDeliveryTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(
            options -> options.webhookSecret("secret").webhookTimeout(Duration.ofMillis(2000)));

    private static final String ADA = "4915550001111";
    private WebhookReceiver webhook;
    private Customer ada;

    @BeforeEach
    void begin() throws Exception {
        webhook = new WebhookReceiver();
        SIM.number().setWebhook(webhook.url(), Map.of("Authorization", "Basic dGVzdHVzZXI6dGVzdHBhc3M="));
        ada = SIM.customer(ADA, "Ada Park");
    }

    @AfterEach
    void end() {
        webhook.close();
    }

    @Test
    void inboundMessageIsPostedInTheOnPremiseShape() {
        String id = ada.say("Hi");
        await().until(() -> webhook.posts().size() == 1);
        ObjectNode payload = Json.object(webhook.texts().get(0));
        String time = payload.at("/messages/0/timestamp").asText();
        assertThat(id).startsWith("ABGG");
        assertThat(webhook.texts().get(0)).isEqualTo(
                "{\"contacts\":[{\"profile\":{\"name\":\"Ada Park\"},\"wa_id\":\"4915550001111\"}],"
                        + "\"messages\":[{\"from\":\"4915550001111\",\"id\":\"" + id
                        + "\",\"timestamp\":\"" + time
                        + "\",\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}]}");
    }

    @Test
    void registeredHeadersAndSignatureAreSent() throws Exception {
        ada.say("Grüße");
        await().until(() -> webhook.posts().size() == 1);
        WebhookReceiver.Post post = webhook.posts().get(0);
        assertThat(post.headers().getFirst("Authorization")).isEqualTo("Basic dGVzdHVzZXI6dGVzdHBhc3M=");
        assertThat(post.headers().getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(), "HmacSHA256"));
        assertThat(post.headers().getFirst("x-360dialog-signature"))
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal(post.body())));
    }

    @Test
    void everyStatusOfASentMessageIsPosted() throws Exception {
        ada.say("Hi");
        SIM.number().autoRead(true);
        ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
        String id = ApiClient.id(api.sendText(ADA, "Hello"));
        await().until(() -> webhook.posts().size() == 4);
        assertThat(webhook.texts().subList(1, 4)).allMatch(text -> text.startsWith(
                "{\"statuses\":[{\"id\":\"" + id + "\",\"recipient_id\":\"4915550001111\",\"status\":\""));
        assertThat(webhook.texts().subList(1, 4)).extracting(text -> Json.object(text).at("/statuses/0/status").asText())
                .containsExactly("sent", "delivered", "read");
        ObjectNode sent = Json.object(webhook.texts().get(1));
        assertThat(sent.at("/statuses/0/conversation/origin/type").asText()).isEqualTo("user_initiated");
        assertThat(sent.at("/statuses/0/pricing").toString())
                .isEqualTo("{\"pricing_model\":\"CBP\",\"billable\":true,\"category\":\"user_initiated\"}");
        assertThat(ada.messages().get(0).status()).isEqualTo("read");
    }

    @Test
    void freeFormMessageOutsideTheWindowFailsByWebhook() throws Exception {
        ada.say("Hi");
        await().until(() -> webhook.posts().size() == 1);
        SIM.simulator().clock().advance(Duration.ofHours(24));
        ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
        String id = ApiClient.id(api.sendText(ADA, "Hello"));
        await().until(() -> webhook.posts().size() == 2);
        ObjectNode status = (ObjectNode) Json.object(webhook.texts().get(1)).at("/statuses/0");
        assertThat(status.path("id").asText()).isEqualTo(id);
        assertThat(status.path("status").asText()).isEqualTo("failed");
        assertThat(status.at("/errors/0/code").asInt()).isEqualTo(470);
        assertThat(status.at("/errors/0/title").asText()).isEqualTo("Re-engagement message");
        assertThat(ada.messages()).isEmpty();
        assertThat(SIM.number().sentMessages()).extracting(ReceivedMessage::status).containsExactly("failed");
    }

    @Test
    void whatIsNotAnswered200IsRedeliveredWithGrowingDelay() {
        webhook.answering(204);
        ada.say("Hi");
        await().until(() -> SIM.number().deliveries().size() == 1);
        for (int attempt = 2; attempt <= 4; attempt++) {
            Duration wait = Duration.ofSeconds(3L * (attempt - 1));
            SIM.simulator().clock().advance(wait.minusSeconds(1));
            assertThat(webhook.posts()).hasSize(attempt - 1);
            SIM.simulator().clock().advance(Duration.ofSeconds(1));
            int expected = attempt;
            await().until(() -> SIM.number().deliveries().size() == expected);
        }
        webhook.answering(200);
        SIM.simulator().clock().advance(Duration.ofSeconds(12));
        await().until(() -> SIM.number().pending() == 0);
        assertThat(SIM.number().deliveries()).extracting(WebhookDelivery::httpStatus).containsExactly(204, 204, 204, 204, 200);
        assertThat(SIM.number().deliveries()).extracting(WebhookDelivery::redelivered)
                .containsExactly(false, true, true, true, true);
        assertThat(webhook.texts()).containsOnly(webhook.texts().get(0));
    }

    @Test
    void redeliveryEndsAfterADay() {
        webhook.answering(500);
        ada.say("Hi");
        await().until(() -> SIM.number().deliveries().size() == 1);
        SIM.simulator().clock().advance(Duration.ofHours(24));
        await().until(() -> SIM.number().pending() == 0);
        assertThat(SIM.number().deliveries()).hasSize(2);
    }

    @Test
    void slowAnswerIsAFailure() {
        CountDownLatch gate = webhook.hold();
        ada.say("Hi");
        await().until(() -> SIM.number().deliveries().size() == 1);
        gate.countDown();
        assertThat(SIM.number().deliveries().get(0).httpStatus()).isZero();
        assertThat(SIM.number().deliveries().get(0).error()).isEqualTo("No answer within 2000 ms");
    }

    @Test
    void redirectIsNotFollowed() {
        webhook.answering(302);
        ada.say("Hi");
        await().until(() -> SIM.number().deliveries().size() == 1);
        assertThat(SIM.number().deliveries().get(0).httpStatus()).isEqualTo(302);
        assertThat(webhook.posts()).hasSize(1);
    }

    @Test
    void atMostSixPostsRunAtOnce() {
        CountDownLatch gate = webhook.hold();
        for (int message = 0; message < 12; message++) {
            ada.say("Hi " + message);
        }
        await().until(() -> webhook.posts().size() == 6);
        gate.countDown();
        await().until(() -> webhook.posts().size() >= 12);
        assertThat(webhook.mostActive()).isEqualTo(6);
    }

    @Test
    void messagesWaitForAWebhook() {
        SIM.number().clearWebhook();
        ada.say("one");
        assertThat(SIM.number().pending()).isEqualTo(1);
        SIM.number().setWebhook(webhook.url(), Map.of());
        await().until(() -> webhook.posts().size() == 1);
    }

    @Test
    void unreachableWebhookIsReported() {
        webhook.close();
        ada.say("Hi");
        await().until(() -> SIM.number().deliveries().size() == 1);
        assertThat(SIM.number().deliveries().get(0).error()).contains("Connection refused");
    }
}
