package io.github.camelwaba.model.content;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentReaderTest {

    private static MessageContent content(String fixture) {
        return ContentReader.read(Fixtures.event(fixture).at("/messages/0"));
    }

    @ParameterizedTest
    @CsvSource({
            "text, Where is my order?", "image, Broken part", "video, It rattles", "document, Signed contract",
            "button, Confirm the order", "button-null-payload, Stop the news", "interactive-button-reply, Yes please",
            "interactive-list-reply, Nine o'clock" })
    void hasTheWordsThatAPersonReads(String fixture, String words) {
        assertThat(content(fixture).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "audio", "voice", "sticker", "location", "contacts", "order", "system-user-changed-number",
            "ephemeral", "unknown", "future-type" })
    void hasNoWordsWhereThereAreNone(String fixture) {
        assertThat(content(fixture).text()).isNull();
    }

    @Test
    void readsMedia() {
        assertThat(content("image")).isEqualTo(new MediaContent("image", "b1c68f38-8734-4ad3-b4a1-0000000000a1", "image/jpeg",
                "29ed500fa64eb55fc19dc4124acb300e", "Broken part", null,
                "https://waba.example/v1/media/b1c68f38-8734-4ad3-b4a1-0000000000a1", null, false, false, null));
        assertThat(((MediaContent) content("document")).filename()).isEqualTo("contract-park.pdf");
        assertThat(((MediaContent) content("document")).downloadable()).isTrue();
        assertThat(((MediaContent) content("audio")).voice()).isFalse();
        assertThat(((MediaContent) content("voice")).voice()).isTrue();
    }

    @Test
    void knowsThatMediaWasNeverFetched() {
        MediaContent media = (MediaContent) content("document-undownloaded");

        assertThat(media.id()).isNull();
        assertThat(media.status()).isEqualTo("undownloaded");
        assertThat(media.downloadable()).isFalse();
        assertThat(media).hasToString("MediaContent[type=document, id=none]");
    }

    @Test
    void readsWhereAStickerComesFrom() {
        assertThat(((MediaContent) content("sticker")).sticker()).isEqualTo(new StickerMetadata("pack-77", "Happy Camels",
                "Park Studios", List.of("🐪", "🐫"), false, "https://apps.example/ios/77", "https://apps.example/android/77"));
    }

    @Test
    void readsAPlace() {
        assertThat(content("location")).isEqualTo(new LocationContent(new BigDecimal("48.1371"), new BigDecimal("11.5754"),
                "Old Office", "Example Street 1, Munich", "https://places.example/office"));
    }

    @Test
    void readsContactCards() {
        assertThat(((ContactsContent) content("contacts")).contacts()).singleElement().satisfies(card -> {
            assertThat(card.formattedName()).isEqualTo("Grace Lake");
            assertThat(card.firstName()).isEqualTo("Grace");
            assertThat(card.lastName()).isEqualTo("Lake");
            assertThat(card.company()).isEqualTo("Lakeside Ltd");
            assertThat(card.phones()).containsExactly(new ContactCard.Phone("+49 1555 000 2222", "CELL", "4915550002222"),
                    new ContactCard.Phone("+49 89 555 0002", "WORK", null));
            assertThat(card.emails()).containsExactly("grace@example.org");
            assertThat(card.json().get("birthday").textValue()).isEqualTo("1990-01-31");
        });
    }

    @Test
    void readsTaps() {
        assertThat(content("button")).isEqualTo(new ButtonContent("Confirm the order", "CONFIRM-17"));
        assertThat(content("button-null-payload")).isEqualTo(new ButtonContent("Stop the news", null));
        assertThat(content("interactive-button-reply")).isEqualTo(new ButtonReplyContent("answer-yes", "Yes please"));
        assertThat(content("interactive-list-reply"))
                .isEqualTo(new ListReplyContent("slot-09", "Nine o'clock", "2 places left"));
    }

    @Test
    void readsTheAnswerToAFlow() {
        FlowReplyContent flow = (FlowReplyContent) content("interactive-nfm-reply");

        assertThat(flow.name()).isEqualTo("flow");
        assertThat(flow.body()).isEqualTo("Form filled in");
        assertThat(flow.response().get("slot").textValue()).isEqualTo("09:00");
        assertThat(new FlowReplyContent("flow", null, "{oops").response()).isNull();
        assertThat(new FlowReplyContent("flow", null, null).response()).isNull();
    }

    @Test
    void readsAnOrder() {
        assertThat(content("order")).isEqualTo(new OrderContent("701110002223334", "Gift wrapped please", List.of(
                new OrderContent.Item("mug-blue", 2, new BigDecimal("12.50"), "EUR"),
                new OrderContent.Item("mug-red", 1, new BigDecimal("7.1"), "EUR"))));
    }

    @Test
    void readsSystemMessages() {
        assertThat(content("system-user-changed-number")).isEqualTo(
                new SystemContent("user_changed_number", "Ada changed from one number to another", "4915550003333", null,
                        null, null));
        assertThat(content("system-user-identity-changed")).isEqualTo(
                new SystemContent("user_identity_changed", "Ada has a new security code", null, null, null, "Sj2cUsoMzNi="));
        assertThat(((SystemContent) content("system-group")).type()).isEqualTo("group_user_left");
    }

    @Test
    void knowsWhatWhatsAppKeepsToItself() {
        assertThat(content("ephemeral")).isEqualTo(new UnsupportedContent("ephemeral", null));
        assertThat(content("unknown")).isEqualTo(new UnsupportedContent("unknown", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{}", "{'type':7}", "{'type':'hologram','hologram':{}}", "{'type':'text'}", "{'type':'text','text':'hi'}",
            "{'type':'text','text':{'body':7}}", "{'type':'image','image':[]}", "{'type':'location','location':{'latitude':1}}",
            "{'type':'contacts','contacts':{}}", "{'type':'interactive'}", "{'type':'interactive','interactive':{'type':'x'}}",
            "{'type':'interactive','interactive':{'type':'button_reply','button_reply':null}}" })
    void keepsTheWholeMessageWhereItKnowsNoType(String json) {
        JsonNode message = WabaJson.parse(json.replace('\'', '"'));

        assertThat(ContentReader.read(message)).isEqualTo(new UnknownContent(message));
    }

    @Test
    void readsTheMarksThatCloudHas() {
        MediaContent audio = (MediaContent) ContentReader
                .read(WabaJson
                        .parse("{\"type\":\"audio\",\"audio\":{\"id\":\"a\",\"voice\":true,\"url\":\"https://x.example\"}}"));
        MediaContent sticker = (MediaContent) ContentReader
                .read(WabaJson.parse("{\"type\":\"sticker\",\"sticker\":{\"id\":\"a\",\"animated\":true}}"));

        assertThat(audio.voice()).isTrue();
        assertThat(audio.link()).isEqualTo("https://x.example");
        assertThat(sticker.animated()).isTrue();
    }
}
