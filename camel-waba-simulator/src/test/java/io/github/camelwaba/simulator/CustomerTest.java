package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class CustomerTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    private static final String ADA = "4915550001111";
    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private final Customer ada = SIM.customer(ADA, "Ada Park");

    @Test
    void messagesAreAwaitedOneAfterTheOther() throws Exception {
        ada.say("Hi");
        api.sendText(ADA, "one");
        api.sendText(ADA, "two");
        api.sendText(ADA, "three");
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("one");
        assertThat(ada.awaitMessage(message -> message.text().startsWith("th"), ApiClient.SOON).text()).isEqualTo("three");
        api.sendText(ADA, "four");
        assertThatThrownBy(() -> ada.awaitMessage(message -> message.type().equals("image"), Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No message that fits came within 50 ms; came: [text: four]");
    }

    @Test
    void nothingCame() {
        assertThatThrownBy(() -> ada.awaitMessage(Duration.ofMillis(20))).isInstanceOf(AssertionError.class)
                .hasMessage(
                        "No message that fits came within 20 ms; none came; no webhook is registered, 0 events wait for one");
    }

    @Test
    void buttonAndRowAreFoundByTitleOrId() throws Exception {
        ada.say("Hi");
        api.send("{\"to\":\"" + ADA + "\",\"type\":\"template\",\"template\":{\"name\":\"delivery_choice\","
                + "\"language\":{\"code\":\"en\"},\"components\":[{\"type\":\"body\",\"parameters\":["
                + "{\"type\":\"text\",\"text\":\"Ada\"}]},{\"type\":\"button\",\"sub_type\":\"quick_reply\",\"index\":\"0\","
                + "\"parameters\":[{\"type\":\"payload\",\"payload\":\"TODAY-17\"}]}]}}");
        ReceivedMessage choice = ada.awaitMessage(ApiClient.SOON);
        assertThat(choice.buttons()).containsExactly("Today", "Tomorrow", "Stop");
        assertThat(ada.tap("Today")).startsWith("ABGG");
        assertThat(ada.tap("TODAY-17")).startsWith("ABGG");
        assertThatIllegalStateException().isThrownBy(() -> ada.tap("Never"))
                .withMessage("No message with the button \"Never\"");
        assertThatIllegalStateException().isThrownBy(() -> ada.choose("Never")).withMessage("No list with the row \"Never\"");
    }

    @Test
    void readingMovesTheStatus() throws Exception {
        ada.say("Hi");
        api.sendText(ADA, "Hello");
        await().until(() -> ada.messages().get(0).status().equals("delivered"));
        ada.read();
        assertThat(ada.messages().get(0).status()).isEqualTo("read");
    }

    @Test
    void nothingPrivateIsInTexts() {
        ada.say("secret words");
        assertThat(ada.toString() + SIM.number() + SIM.number().sentMessages()).doesNotContain(ADA, "Park", "secret",
                "simulator");
    }

    @Test
    void whatOnPremiseHasNoWordsForIsUnknownThere() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of());
            String id = ada.say("Hi");
            ada.react(id, "👍");
            ada.revoke(id);
            await().until(() -> webhook.posts().size() == 3);
            assertThat(webhook.texts()).anyMatch(text -> text.contains("\"type\":\"unknown\",\"errors\":[{\"code\":501,"
                    + "\"title\":\"Unknown message type\",\"details\":\"Message type is not currently supported\""));
            assertThat(webhook.texts()).anyMatch(text -> text.startsWith("{\"statuses\":[{\"id\":\"" + id + "\"")
                    && text.contains("\"status\":\"deleted\""));
        }
    }

    @Test
    void filesComeInTheShapeOfOnPremise() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of());
            ada.sendImage(new byte[]{ 1, 2, 3 }, "image/png", "Look");
            await().until(() -> webhook.posts().size() == 1);
            assertThat(webhook.texts().get(0))
                    .contains("\"mime_type\":\"image/png\",\"sha256\":\"039058c6f2c0cb492c533b0a4d14ef77"
                            + "cc0f78abccced5287d84a1a2011cfb81\",\"caption\":\"Look\"");
            ada.sendVoice(new byte[]{ 1 });
            await().until(() -> webhook.posts().size() == 2);
            assertThat(webhook.texts().get(1)).contains("\"type\":\"voice\",\"voice\":{\"id\":");
        }
    }
}
