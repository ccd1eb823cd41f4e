package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an answer repeats of a request is not to be seen in an exception.
 */
class ErrorsLeakTest extends ProducerTestSupport {

    private static final String KEY = "k3y_Of-The.Number";
    private static final String TEXT = "Dear Ada Park,\nyour test of 3 May was positive";
    private static final String[] SECRETS = {
            KEY, PHONE, "+49 155 5000 1111", "155 5000 1111", "Ada Park", "ADA PARK", "positive", "s3cret", "4930555000111" };

    @Override
    void configure(WabaComponent waba) {
        simulator().addNumber(KEY, "4930555000222");
        waba.getConfiguration().setApiKey(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'errors':[{'code':1009,'title':'%s','details':'Parameter is not valid'}]}",
            "{'errors':[{'code':1009,'title':'Parameter is not valid','details':'Value: %s!'}]}",
            "{'error':{'code':100,'message':'%s','error_data':{'details':'(%s)'}}}",
            "{'meta':{'success':false,'http_code':400,'developer_message':'%s'}}",
            "{'meta':{'success':false,'httpCode':403,'developerMessage':'[%s]'}}", "%s", "<html>%s</html>" })
    void whatTheAnswerRepeatsIsBlottedOut(String shape) {
        for (String repeated : List.of(
                KEY, "key=" + KEY + ".", PHONE, "+49 155 5000 1111", "(49) 155-5000-1111", "4930555000111",
                "Dear Ada Park, your test of 3 May was positive", "Dear Ada Park,\\nyour test of 3 May was positive",
                "Dear Ada Park, your te…", "…of 3 May was positive", "DEAR ADA PARK, YOUR TEST")) {
            simulator().faults().onCall("POST", "/v1/messages")
                    .answer(400, shape.replace('\'', '"').replace("%s", repeated));

            WabaException failure = failure(request("direct:sendToAda", TEXT));

            Leaks.assertNone(failure, SECRETS);
            assertThat(failure.getHttpResponseCode()).isEqualTo(400);
        }
    }

    @Test
    void theValuesOfATemplateAreBlottedOut() {
        simulator().faults().onCall("POST", "/v1/messages").answer(400,
                "{\"errors\":[{\"code\":2000,\"title\":\"Wrong for Ada Park\",\"details\":\"order_update: 'A-17' of Ada Park\"}]}");

        WabaException failure = failure(request("direct:sendToAda", null, Map.of(WabaConstants.TEMPLATE_NAME, "order_update",
                WabaConstants.TEMPLATE_LANGUAGE, "en", WabaConstants.TEMPLATE_PARAMETERS, List.of("Ada Park", "A-17"))));

        assertThat(failure).hasMessage("360dialog refused sending a message through the default number: HTTP 400, code 2000 "
                + "(Wrong for ***): order_update: '***' of *** [FIX_REQUEST]");
    }

    @Test
    void theNamesOfARawPayloadAreBlottedOut() {
        ObjectNode payload = WabaJson.object().put("type", "contacts");
        payload.putArray("contacts").addObject().putObject("name").put("formatted_name", "Ada Park").put("first_name", "Bo");
        payload.putObject("location").put("name", "Home of Bo");
        simulator().faults().onCall("POST", "/v1/messages").answer(400,
                "{\"errors\":[{\"code\":1009,\"details\":\"contacts: Ada Park, Bo; location: Home of Bo\"}]}");

        assertThat(failure(request("direct:sendToAda", payload)).getDetails())
                .isEqualTo("contacts: ***, ***; location: ***");
    }

    @Test
    void theCredentialsOfAWebhookAreBlottedOut() {
        simulator().faults().onCall("POST", "/v1/configs/webhook").answer(400,
                "{\"errors\":[{\"code\":1009,\"details\":\"https://shop.example/hook?t=s3cret, Token s3cret\"}]}");

        WabaException failure = failure(request("waba:config?action=setWebhook", Map.of(
                "url", "https://shop.example/hook?t=s3cret", "headers", Map.of("Authorization", "Token s3cret"))));

        Leaks.assertNone(failure, SECRETS);
    }

    @Test
    void aLongTextIsCutAndHoldsNoControlCharacters() {
        simulator().faults().onCall("POST", "/v1/messages").answer(400,
                "{\"errors\":[{\"code\":1009,\"title\":\"a\\r\\nb\\u0000\\u001b[31mc\",\"details\":\"" + "x ".repeat(500_000)
                        + "\"}]}");

        WabaException failure = failure(request("direct:sendToAda", "text"));

        assertThat(failure.getTitle()).isEqualTo("a b [31mc");
        assertThat(failure.getDetails()).hasSize(501).endsWith("…");
    }

    @Test
    void aTextOfOneLetterDoesNotEatTheMessage() {
        simulator().faults().onCall("POST", "/v1/messages").answer(400, Wire.text("error"));

        assertThat(failure(request("direct:sendToAda", "a")).getTitle()).isEqualTo("Required parameter is missing");
    }

    @Test
    void whatIsRefusedBeforeItIsSentShowsNothing() {
        for (Object body : new Object[]{
                Map.of("to", PHONE, "text", TEXT, "x", new Object()), TEXT.repeat(200), (Object) TEXT.getBytes() }) {
            Leaks.assertNone(failure(request("direct:sendToAda", body, Map.of(WabaConstants.TO, PHONE))), SECRETS);
        }
        Leaks.assertNone(failure(request("direct:sendRaw", "{\"to\":\"" + PHONE + "\",\"text\":\"Ada Park")), SECRETS);
        Leaks.assertNone(failure(request("direct:send", TEXT, Map.of(WabaConstants.TO, "Ada Park " + PHONE))), SECRETS);
        Leaks.assertNone(failure(request("direct:sendToAda", TEXT, Map.of(WabaConstants.PREVIEW_URL, "Ada Park"))), SECRETS);
    }
}
