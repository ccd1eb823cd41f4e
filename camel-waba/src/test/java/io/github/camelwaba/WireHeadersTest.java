package io.github.camelwaba;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.TemplateMessage;
import io.github.camelwaba.model.message.TextMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every kind of message can have beside its content: on the wire by headers as by the typed message.
 */
class WireHeadersTest extends HostingsTestSupport {

    private static final String TEXT = "See https://shop.example";
    private static final String QUOTED = "wamid.InventedA";
    private static final Map<String, Object> TEMPLATE = Map.of(
            "CamelWabaTemplateName", "order_update", "CamelWabaTemplateLanguage", "en",
            "CamelWabaTemplateParameters", List.of("Ada", "A-17"));
    private static final TemplateMessage TYPED = TemplateMessage.named("order_update").language("en").body("Ada", "A-17");

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void asksForAPreviewWhereTheHostingWantsIt(Hosting hosting) {
        assertThat(wire(hosting, TEXT, Map.of("CamelWabaPreviewUrl", true)))
                .isEqualTo(wire(hosting, TextMessage.of(TEXT).withPreviewUrl(true), Map.of()))
                .isEqualTo(Wire.message(hosting, "text-preview"));
    }

    @Test
    void quotesTheMessageThatItAnswers() {
        assertThat(wire(Hosting.CLOUD, TEXT, Map.of("CamelWabaReplyTo", QUOTED)))
                .isEqualTo(wire(Hosting.CLOUD, TextMessage.of(TEXT).replyTo(QUOTED), Map.of()))
                .isEqualTo(Wire.message(Hosting.CLOUD, "text-reply"));
    }

    @Test
    void carriesWhatComesBackWithTheStatuses() {
        assertThat(wire(Hosting.CLOUD, TEXT, Map.of("CamelWabaCallbackData", "order-17")))
                .isEqualTo(wire(Hosting.CLOUD, TextMessage.of(TEXT).callbackData("order-17"), Map.of()))
                .isEqualTo(Wire.message(Hosting.CLOUD, "text-callback-data"));
    }

    @Test
    void takesHeadersOverWhatTheTypedMessageHas() {
        TextMessage message = TextMessage.of(TEXT).replyTo("wamid.Other").callbackData("other");

        assertThat(wire(Hosting.CLOUD, message, Map.of("CamelWabaReplyTo", QUOTED, "CamelWabaCallbackData", "order-17")))
                .isEqualTo(wire(Hosting.CLOUD, TextMessage.of(TEXT).replyTo(QUOTED).callbackData("order-17"), Map.of()));
    }

    @Test
    void sendsATemplateByHeadersWithoutNamespaceToCloud() {
        Map<String, Object> headers = new HashMap<>(TEMPLATE);
        headers.put("CamelWabaTemplateNamespace", "7c1d9a52_3e0b_4f61_8a24_5b90e1c7d386");
        headers.put("CamelWabaReplyTo", QUOTED);
        headers.put("CamelWabaCallbackData", "order-17");

        assertThat(wire(Hosting.CLOUD, null, headers))
                .isEqualTo(wire(Hosting.CLOUD, TYPED.namespace("ns").replyTo(QUOTED).callbackData("order-17"), Map.of()))
                .isEqualTo(Wire.message(Hosting.CLOUD, "template-by-headers"));
    }

    @Test
    void sendsATemplateByHeadersWithItsNamespaceToOnPremise() {
        String namespace = "7c1d9a52_3e0b_4f61_8a24_5b90e1c7d386";
        Map<String, Object> headers = new HashMap<>(TEMPLATE);
        headers.put("CamelWabaTemplateNamespace", namespace);

        assertThat(wire(Hosting.ON_PREMISE, null, headers))
                .isEqualTo(wire(Hosting.ON_PREMISE, TYPED.namespace(namespace), Map.of()))
                .isEqualTo(Wire.message(Hosting.ON_PREMISE, "template-by-headers"));
    }

    @Test
    void addressesAUserIdByAFieldOfItsOwn() {
        simulator().customer(number(Hosting.CLOUD), "DE.1a2b3c4d5e", "Ada Park").say("Hello");

        assertThat(wire(Hosting.CLOUD, TEXT, Map.of("CamelWabaTo", "DE.1a2b3c4d5e")))
                .isEqualTo(Wire.message(Hosting.CLOUD, "text-to-user-id"));
        assertThat(wire(Hosting.CLOUD, Map.of("type", "text", "text", Map.of("body", TEXT), "recipient_type", "individual",
                "to", "DE.1a2b3c4d5e"), Map.of("CamelWabaTo", "DE.1a2b3c4d5e")))
                .isEqualTo(Wire.message(Hosting.CLOUD, "text-to-user-id"));
    }

    @Test
    void tellsAGroupFromAPerson() {
        simulator().faults().onCall("POST", "/messages").answer(200, "{\"messages\":[{\"id\":\"wamid.A\"}]}");

        assertThat(wire(Hosting.CLOUD, TEXT, Map.of("CamelWabaTo", "GROUPinvented01")))
                .isEqualTo(Wire.message(Hosting.CLOUD, "text-to-group"));
    }

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void completesARawPayloadWithWhatTheHostingDemands(Hosting hosting) {
        Map<String, Object> payload = Map.of("recipient_type", "individual", "type", "text", "text", Map.of("body", TEXT));

        assertThat(wire(hosting, payload, Map.of())).isEqualTo(Wire.message(
                hosting == Hosting.CLOUD ? Hosting.CLOUD : Hosting.ON_PREMISE, "text"));
    }
}
