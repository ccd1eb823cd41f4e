package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CloudWebhookTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private final Customer ada = SIM.customer("4915550001111", "Ada Park");
    private WebhookReceiver webhook;

    @BeforeEach
    void open() throws Exception {
        webhook = new WebhookReceiver();
        SIM.number().setWebhook(webhook.url(), Map.of());
    }

    @AfterEach
    void close() {
        webhook.close();
    }

    private JsonNode message(String id) {
        await().until(() -> webhook.texts().stream().anyMatch(text -> text.contains("\"id\":\"" + id + "\"")));
        String payload = webhook.texts().stream().filter(text -> text.contains("\"id\":\"" + id + "\"")).findFirst()
                .orElseThrow();
        return Json.object(payload).at("/entry/0/changes/0/value/messages/0");
    }

    @Test
    void textHasTheShapeOfTheCloud() {
        String id = ada.say("Hi");
        await().until(() -> webhook.posts().size() == 1);
        assertThat(webhook.texts().get(0))
                .matches("\\{\"object\":\"whatsapp_business_account\",\"entry\":\\[\\{\"id\":\"\\d{15}\","
                        + "\"changes\":\\[\\{\"field\":\"messages\",\"value\":\\{\"messaging_product\":\"whatsapp\",\"metadata\":\\{"
                        + "\"display_phone_number\":\"4930555000111\",\"phone_number_id\":\"" + SIM.number().phoneNumberId()
                        + "\"},"
                        + "\"contacts\":\\[\\{\"profile\":\\{\"name\":\"Ada Park\"},\"wa_id\":\"4915550001111\"}],"
                        + "\"messages\":\\[\\{\"from\":\"4915550001111\",\"id\":\"" + id.replace("+", "\\+")
                        + "\",\"timestamp\":\"\\d{10}\",\"type\":\"text\",\"text\":\\{\"body\":\"Hi\"}}]}}]}]}");
    }

    @Test
    void filesComeWithAnAddressToFetch() throws Exception {
        JsonNode image = message(ada.sendImage(new byte[]{ 1, 2, 3 }, "image/png", "Look")).path("image");
        assertThat(image.path("sha256").asText()).isEqualTo("A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc+4E=");
        assertThat(image.path("caption").asText()).isEqualTo("Look");
        String path = image.path("url").asText().substring("https://lookaside.fbsbx.com".length());
        assertThat(api.get(path).statusCode()).isEqualTo(200);
        assertThat(message(ada.sendVoice(new byte[]{ 1 })).at("/audio/voice").asBoolean()).isTrue();
        assertThat(message(ada.sendAudio(new byte[]{ 1 }, "audio/mpeg")).at("/audio/voice").asBoolean(true)).isFalse();
        assertThat(message(ada.sendSticker(new byte[]{ 1 })).at("/sticker/animated").isBoolean()).isTrue();
        assertThat(message(ada.sendDocument(new byte[]{ 1 }, "application/pdf", "a.pdf", "")).at("/document/filename").asText())
                .isEqualTo("a.pdf");
    }

    @Test
    void reactionEditAndRevokeNameTheirMessage() {
        String id = ada.say("Hi");
        assertThat(message(ada.react(id, "👍")).path("reaction").toString())
                .isEqualTo("{\"message_id\":\"" + id + "\",\"emoji\":\"👍\"}");
        assertThat(message(ada.react(id, "")).path("reaction").toString()).isEqualTo("{\"message_id\":\"" + id + "\"}");
        assertThat(message(ada.edit(id, "Hello")).path("edit").toString()).isEqualTo("{\"original_message_id\":\"" + id
                + "\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"Hello\"}}}");
        assertThat(message(ada.revoke(id)).path("revoke").toString()).isEqualTo("{\"original_message_id\":\"" + id + "\"}");
    }

    @Test
    void placesCardsOrdersAndTheUnknownArrive() {
        assertThat(message(ada.sendLocation(48.1, 11.5, "Office", "")).path("location").toString())
                .isEqualTo("{\"latitude\":48.1,\"longitude\":11.5,\"name\":\"Office\"}");
        assertThat(message(ada.sendContact("Ben Ito", "+4915550002222")).at("/contacts/0/name/formatted_name").asText())
                .isEqualTo("Ben Ito");
        assertThat(message(ada.order("c-1", Map.of("tea", 2))).path("order").toString()).isEqualTo("{\"catalog_id\":\"c-1\","
                + "\"product_items\":[{\"product_retailer_id\":\"tea\",\"quantity\":2,\"item_price\":9.5,\"currency\":\"EUR\"}]}");
        JsonNode unsupported = message(ada.sendUnsupported());
        assertThat(unsupported.path("type").asText()).isEqualTo("unsupported");
        JsonNode lost = message(ada.sendUndownloadable("film.mov"));
        assertThat(lost.path("type").asText() + lost.at("/errors/0/code")).isEqualTo("unsupported131052");
        assertThat(lost.has("document")).isFalse();
        assertThat(unsupported.at("/errors/0").toString()).startsWith("{\"code\":131051,\"title\":\"Message type unknown\","
                + "\"message\":\"Message type unknown\",\"error_data\":{\"details\":\"Message type is currently not supported.\"}");
    }

    @Test
    void flowIsAnsweredByItsForm() throws Exception {
        ada.say("Hi");
        api.cloud("'to':'4915550001111','type':'interactive','interactive':{'type':'flow','body':{'text':'Book'},'action':{"
                + "'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1','flow_cta':'Book','flow_token':'t-7'}}}");
        String sent = ada.awaitMessage(ApiClient.SOON).id();
        JsonNode reply = message(ada.submitFlow("{\"day\":\"Monday\"}"));
        assertThat(reply.at("/context/id").asText()).isEqualTo(sent);
        assertThat(reply.at("/interactive/nfm_reply").toString()).isEqualTo("{\"name\":\"flow\",\"body\":\"Sent\","
                + "\"response_json\":\"{\\\"flow_token\\\":\\\"t-7\\\",\\\"day\\\":\\\"Monday\\\"}\"}");
    }

    @Test
    void failedDeliveryIsRepeatedForSevenDaysWithDoublingWaits() {
        webhook.answering(503);
        ada.say("Hi");
        await().until(() -> SIM.number().deliveries().size() == 1);
        for (int seconds : new int[]{ 3, 6, 12 }) {
            int before = SIM.number().deliveries().size();
            SIM.simulator().clock().advance(Duration.ofSeconds(seconds));
            await().until(() -> SIM.number().deliveries().size() == before + 1);
        }
        webhook.answering(200);
        SIM.simulator().clock().advance(Duration.ofDays(6));
        await().until(() -> SIM.number().pending() == 0);
        assertThat(SIM.number().deliveries()).last().matches(WebhookDelivery::accepted);
    }

    @Test
    void severalEventsShareAPost() {
        SIM.simulator().faults().onWebhook().next(1).batch(3);
        ada.say("1");
        ada.say("2");
        ada.say("3");
        await().until(() -> webhook.posts().size() == 1);
        assertThat(Json.object(webhook.texts().get(0)).path("entry")).hasSize(3);
    }
}
