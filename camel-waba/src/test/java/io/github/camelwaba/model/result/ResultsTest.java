package io.github.camelwaba.model.result;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResultsTest {

    private static JsonNode json(String json) {
        return WabaJson.parse(json.replace('\'', '"'));
    }

    @Test
    void readsTheIdOfAnAcceptedMessage() {
        SendResult result = SendResult.read(json("{'contacts':[{'input':'5511987654321','wa_id':'551187654321'}],"
                + "'messages':[{'id':'gBEG77'}],'meta':{'version':'2.41.3'}}"));

        assertThat(result.messageId()).isEqualTo("gBEG77");
        assertThat(result.waId()).isEqualTo("551187654321");
        assertThat(result.messageStatus()).isNull();
        assertThat(result.json().at("/meta/version").textValue()).isEqualTo("2.41.3");
        assertThat(result).hasToString("SendResult[messageId=#8abce60d9768]");
    }

    @Test
    void readsCloudsStatusOfAnAcceptedMessage() {
        assertThat(SendResult.read(json("{'messages':[{'id':'wamid.A','message_status':'accepted'}]}")).messageStatus())
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "null", "7", "[]", "{}", "{'messages':[]}", "{'messages':{'id':'x'}}", "{'messages':[7]}",
            "{'messages':[{'id':7}]}",
            "{'messages':[{'id':''}],'contacts':'x','url':7,'headers':[],'phone_number':{}}" })
    void findsNothingInAnythingElse(String json) {
        assertThat(SendResult.read(json(json)).messageId()).isNull();
        assertThat(SendResult.read(json(json)).waId()).isNull();
        assertThat(WebhookSettings.read(json(json)).url()).isNull();
        assertThat(WebhookSettings.read(json(json)).headers()).isEmpty();
        assertThat(PhoneNumberResult.read(json(json)).phoneNumber()).isNull();
    }

    @Test
    void readsTheWebhookWithoutShowingIt() {
        WebhookSettings settings = WebhookSettings
                .read(json("{'url':'https://secret.example/waba','headers':{'Authorization':'Basic c2VjcmV0','X':7}}"));

        assertThat(settings.url()).isEqualTo("https://secret.example/waba");
        assertThat(settings.headers()).containsExactly(Map.entry("Authorization", "Basic c2VjcmV0"));
        assertThat(settings).hasToString("WebhookSettings[url=set, headers=1]");
        assertThat(WebhookSettings.read(json("{}"))).hasToString("WebhookSettings[url=none, headers=0]");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> settings.headers().clear());
    }

    @Test
    void writesTheWebhookToSet() {
        assertThat(WebhookSettings.of("https://a.example/w", Map.of("Authorization", "Basic eDp5")).json())
                .isEqualTo(json("{'url':'https://a.example/w','headers':{'Authorization':'Basic eDp5'}}"));
        assertThat(WebhookSettings.of("https://a.example/w", Map.of()).json()).isEqualTo(json("{'url':'https://a.example/w'}"));
    }

    @Test
    void readsThePhoneNumberWithoutShowingIt() {
        PhoneNumberResult result = PhoneNumberResult.read(json("{'phone_number':'4930555000111'}"));

        assertThat(result.phoneNumber()).isEqualTo("4930555000111");
        assertThat(result).hasToString("PhoneNumberResult[phoneNumber=***]");
    }
}
