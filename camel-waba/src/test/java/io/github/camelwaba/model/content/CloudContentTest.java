package io.github.camelwaba.model.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloudContentTest {

    private static MessageContent content(String fixture) {
        return ContentReader.read(Fixtures.event("cloud/" + fixture).at("/entry/0/changes/0/value/messages/0"));
    }

    @ParameterizedTest
    @CsvSource({ "image, Broken part", "video, It rattles", "document, Signed contract", "button, Confirm the order",
            "interactive-button-reply, Yes please", "interactive-list-reply, Nine o'clock",
            "edit-text, Where is my second order?", "edit-caption, The broken part" })
    void hasTheWordsThatAPersonReads(String fixture, String words) {
        assertThat(content(fixture).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "audio", "sticker", "location", "contacts", "order", "reaction",
            "reaction-removed", "revoke", "request-welcome", "unsupported", "system-user-changed-number",
            "interactive-call-permission-reply", "future-type" })
    void hasNoWordsWhereThereAreNone(String fixture) {
        assertThat(content(fixture).text()).isNull();
    }

    @Test
    void readsMedia() {
        assertThat(content("image")).isEqualTo(new MediaContent("image", "545466424650001", "image/jpeg",
                "KeFBP3lCdN1Q5Yy4hGcxWQ==", "Broken part", null, null, null, false, false, null));
        assertThat(((MediaContent) content("image-url")).link()).startsWith("https://lookaside.example/");
        assertThat(((MediaContent) content("audio")).voice()).isFalse();
        assertThat(((MediaContent) content("audio-voice")).voice()).isTrue();
        assertThat(((MediaContent) content("sticker")).animated()).isTrue();
        assertThat(((MediaContent) content("document")).filename()).isEqualTo("contract-park.pdf");
    }

    @Test
    void readsReactionsAndTheirRemoval() {
        assertThat(content("reaction")).isEqualTo(new ReactionContent("wamid.Quoted05", "👍"));
        assertThat(((ReactionContent) content("reaction")).isRemoved()).isFalse();
        assertThat(content("reaction-removed")).isEqualTo(new ReactionContent("wamid.Quoted05", null));
        assertThat(((ReactionContent) content("reaction-removed")).isRemoved()).isTrue();
        assertThat(content("reaction-removed-without-emoji")).isEqualTo(content("reaction-removed"));
    }

    @Test
    void readsEditsAndRevokes() {
        assertThat(content("edit-text"))
                .isEqualTo(new EditContent("wamid.Quoted06", "text", new TextContent("Where is my second order?")));
        assertThat(content("revoke")).isEqualTo(new RevokeContent("wamid.Quoted06"));
        assertThat(ContentReader.read(WabaJson.parse("{\"type\":\"edit\",\"edit\":{}}")).text()).isNull();
    }

    @Test
    void readsTheFirstOpeningOfAChat() {
        assertThat(content("request-welcome")).isEqualTo(new WelcomeContent());
    }

    @Test
    void readsTheAnswerToARequestToCall() {
        assertThat(content("interactive-call-permission-reply")).isEqualTo(
                new CallPermissionContent("accept", Instant.ofEpochSecond(1753186982), "user_action"));
        assertThat(((CallPermissionContent) content("interactive-call-permission-reply")).isAccepted()).isTrue();
    }

    @Test
    void readsWhatOnPremiseHasToo() {
        assertThat(content("order")).isEqualTo(new OrderContent("701110002223334", "Gift wrapped please",
                List.of(new OrderContent.Item("mug-blue", 2, new BigDecimal("12.5"), "EUR"))));
        assertThat(((FlowReplyContent) content("interactive-nfm-reply")).response().get("slot").textValue())
                .isEqualTo("09:00");
        assertThat(content("interactive-nfm-reply").text()).isEqualTo("Form filled in");
        assertThat(new FlowReplyContent("flow", " ", "{}").text()).isEqualTo("flow");
        assertThat(content("button")).isEqualTo(new ButtonContent("Confirm the order", "CONFIRM-17"));
    }

    @Test
    void readsSystemMessages() {
        assertThat(content("system-user-changed-number")).isEqualTo(new SystemContent("user_changed_number",
                "Ada changed from one number to another", "4915550003333", null, null, null));
        assertThat(content("system-user-changed-user-id")).isEqualTo(new SystemContent("user_changed_user_id",
                "Ada changed from one id to another", null, "MX.5e4d3c2b1a", "DE.1a2b3c4d5e", null));
        assertThat(((SystemContent) content("system-identity-changed")).type()).isEqualTo("customer_identity_changed");
    }

    @Test
    void tellsWhatIsNotSupported() {
        assertThat(content("unsupported")).isEqualTo(new UnsupportedContent("unsupported", "poll_creation"));
        assertThat(content("future-type")).isInstanceOf(UnknownContent.class);
        assertThat(content("interactive-without-content")).isInstanceOf(UnknownContent.class);
    }
}
