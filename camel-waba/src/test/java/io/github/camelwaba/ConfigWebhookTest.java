package io.github.camelwaba;

import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.PhoneNumberResult;
import io.github.camelwaba.model.result.WebhookSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigWebhookTest extends ProducerTestSupport {

    private static final String URL = "https://shop.example/waba";
    private static final String BASIC = "Basic dGVzdHVzZXI6dGVzdHBhc3M=";
    private static final String SET = "waba:config?action=setWebhook";
    private static final String CREDENTIALS = "&webhookUsername=testuser&webhookPassword=testpass";

    @Test
    void aStringIsTheAddress() {
        assertThat(wire(SET, URL)).isEqualTo(Wire.json("webhook-without-headers"));
        assertThat(onlyCall("POST").path()).isEqualTo("/v1/configs/webhook");
        assertThat(simulator().number().webhookUrl()).isEqualTo(URL);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyHasAddressAndHeaders(Object body) {
        assertThat(wire(SET, body)).isEqualTo(Wire.json("webhook"));
    }

    static Stream<Object> bodies() {
        Map<String, String> headers = Map.of("Authorization", BASIC);
        return Stream.of(Map.of("url", URL, "headers", headers), Wire.json("webhook"), WebhookSettings.of(URL, headers));
    }

    @ParameterizedTest
    @MethodSource("withOptions")
    void optionsFillInWhatTheBodyHasNot(String options, Object body, String fixture) {
        assertThat(wire(SET + options, body)).isEqualTo(Wire.json(fixture));
    }

    static Stream<Arguments> withOptions() {
        return Stream.of(Arguments.of("&callbackUrl=" + URL, null, "webhook-without-headers"),
                Arguments.of("&callbackUrl=" + URL, " ", "webhook-without-headers"),
                Arguments.of("&callbackUrl=https://other.example/", URL, "webhook-without-headers"),
                Arguments.of("&callbackUrl=" + URL + CREDENTIALS, null, "webhook"),
                Arguments.of(CREDENTIALS, URL, "webhook"),
                Arguments.of(CREDENTIALS, Map.of("url", URL), "webhook"));
    }

    @Test
    void whatIsSetCanBeReadAgain() {
        Exchange set = request(SET, Wire.json("webhook"));
        Exchange got = request("waba:config?action=GETWEBHOOK", "not looked at");

        assertThat(set.getMessage().getBody(WebhookSettings.class).url()).isEqualTo(URL);
        WebhookSettings settings = got.getMessage().getBody(WebhookSettings.class);
        assertThat(settings.url()).isEqualTo(URL);
        assertThat(settings.headers()).containsExactly(Map.entry("Authorization", BASIC));
        assertThat(got.getMessage().getBody(JsonNode.class)).isEqualTo(Wire.json("webhook"));
        assertThat(settings + "" + got.getMessage().getBody()).doesNotContain("shop.example", "Basic");
    }

    @Test
    void thePhoneNumberOfTheKeyIsTheBody() {
        Exchange exchange = request("waba:config?action=getPhoneNumber", null, Map.of("mine", "stays"));

        PhoneNumberResult result = exchange.getMessage().getBody(PhoneNumberResult.class);
        assertThat(result.phoneNumber()).isEqualTo(simulator().number().phoneNumber());
        assertThat(exchange.getMessage().getBody(Map.class)).isEqualTo(Map.of("phone_number", result.phoneNumber()));
        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("mine");
        assertThat(result.toString()).doesNotContain(result.phoneNumber());
    }

    @Test
    void aSuccessNeedNotSayAnything() {
        simulator().faults().onCall("POST", "/v1/configs/webhook").answer(204, "");

        assertThat(request(SET, URL).getException()).isNull();
    }

    @Test
    void aLostAnswerMayBeAskedForAgainAsASecondCallChangesNothing() {
        simulator().faults().onCall("POST", "/v1/configs/webhook").loseAnswer();

        assertThat(failure(request(SET, URL))).isExactlyInstanceOf(WabaTransientException.class)
                .hasMessageContaining("while setting the webhook through the default number");
        assertThat(calls("POST")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoWebhookIsRefused(String options, Object body, String message) {
        assertThat(failure(request(SET + options, body, Map.of(WabaConstants.TO, PHONE))))
                .isInstanceOf(WabaRequestException.class).hasMessage(message + " [FIX_REQUEST]");
        assertThat(simulator().requests()).isEmpty();
    }

    static Stream<Arguments> refused() {
        String none = "setWebhook has no address. Set the body to it, or to a Map with url and headers, "
                + "or set the option callbackUrl";
        return Stream.of(Arguments.of("", null, none), Arguments.of("", "", none), Arguments.of("", Map.of(), none),
                Arguments.of("", "http://shop.example/", "The address for setWebhook must start with https:// "
                        + "(http:// is for this machine's loopback address only)"),
                Arguments.of("", "shop.example", "The address for setWebhook is not a full address. "
                        + "Write it as https://host/path"),
                Arguments.of("", "{\"url\":\"" + URL + "\"}",
                        "The address for setWebhook is not a valid address. Write it as https://host/path"),
                Arguments.of("", "https://my_shop.example/", "The address for setWebhook has an underscore in its host, "
                        + "which 360dialog refuses. Use a host name without _"),
                Arguments.of("", "https://shop.example:8443/", "The address for setWebhook names a port, which 360dialog "
                        + "refuses. Serve the webhook on port 443 and leave the port out"),
                Arguments.of("", Map.of("url", URL, "secret", "x"),
                        "setWebhook does not know the field 'secret'. Use url and headers"),
                Arguments.of("", Map.of("url", 5), "setWebhook has a url that is not a text. Write it in quotes"),
                Arguments.of("", Map.of("url", URL, "headers", "x"),
                        "setWebhook has headers that are not an object. Set it to names and values"),
                Arguments.of("", Map.of("url", URL, "headers", Map.of("X", 5)),
                        "setWebhook has a header whose value is not a text. Write it in quotes"),
                Arguments.of("", Map.of(1, new Object()),
                        "The body is a Map that cannot be written as JSON. Use text keys and plain values"),
                Arguments.of("", 5, "A body of java.lang.Integer is no webhook. Set it to the address, or to a Map with url "
                        + "and headers"),
                Arguments.of(CREDENTIALS, Map.of("url", URL, "headers", Map.of("authorization", "x")),
                        "setWebhook has both a header Authorization and the options webhookUsername and webhookPassword. "
                                + "Leave one out"));
    }
}
