package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SandboxTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.key("1234567_sandbox"));

    private static final String ADA = "4915550001111";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "1234567_sandbox");
    private final Customer ada = SIM.customer(ADA, "Ada Park");

    @Test
    void keyTellsTheHosting() {
        assertThat(SIM.number().hosting()).isEqualTo("sandbox");
        assertThat(SIM.simulator().addNumber("sandbox", "any", "4930555000222").hosting()).isEqualTo("sandbox");
        assertThat(SIM.simulator().addNumber("other", "4930555000333").hosting()).isEqualTo("on-premise");
    }

    @Test
    void messageOfEitherShapeIsTakenAndAnsweredWithNothing() throws Exception {
        ada.say("START");
        HttpResponse<String> answer = api.sendText(ADA, "Hello");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(api.send("{\"messaging_product\":\"whatsapp\",\"to\":\"" + ADA + "\",\"type\":\"text\","
                + "\"text\":{\"body\":\"Hello\",\"preview_url\":true}}").statusCode()).isEqualTo(201);
        assertThat(ada.messages()).hasSize(2);
    }

    @Test
    void otherPhonesMediaAndTheRestOfTheApiAreRefused() throws Exception {
        ada.say("START");
        assertThat(api.sendText("4915550002222", "Hello").statusCode()).isEqualTo(403);
        assertThat(api.sendText("4915550002222", "Hello").body()).contains("\"code\":1005,")
                .contains("\"details\":\"The sandbox sends to the phone only that asked for the key\"");
        String id = SIM.number().addMedia("image/png", new byte[]{ 1 });
        assertThat(api.send("{\"to\":\"" + ADA + "\",\"type\":\"image\",\"image\":{\"id\":\"" + id + "\"}}").body())
                .contains("\"details\":\"The sandbox has no media, use 'link'\"");
        assertThat(api.call("POST", "/v1/media", "x", "Content-Type", "image/png").statusCode()).isEqualTo(404);
        assertThat(api.get("/v1/health").body()).contains("\"details\":\"The sandbox does not have this\"");
        assertThat(api.get("/health_status").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyTwoHundredMessagesAreSent() throws Exception {
        ada.say("START");
        for (int sent = 0; sent < 200; sent++) {
            api.sendText(ADA, "Hello " + sent);
        }
        assertThat(api.sendText(ADA, "One more").body())
                .contains("\"details\":\"The sandbox sends 200 messages in all\"");
    }

    @Test
    void webhooksAreFlat() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of());
            ada.say("Hi");
            await().until(() -> webhook.posts().size() == 1);
            assertThat(webhook.texts().get(0)).startsWith("{\"contacts\":[").contains("\"text\":{\"body\":\"Hi\"}");
        }
    }
}
