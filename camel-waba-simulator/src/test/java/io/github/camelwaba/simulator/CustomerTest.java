package io.github.camelwaba.simulator;

import java.time.Duration;

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
                .hasMessage("No message that fits came within 50 ms; came: [text: four]");
    }

    @Test
    void nothingCame() {
        assertThatThrownBy(() -> ada.awaitMessage(Duration.ofMillis(20))).isInstanceOf(AssertionError.class)
                .hasMessage("No message that fits came within 20 ms; none came");
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
}
