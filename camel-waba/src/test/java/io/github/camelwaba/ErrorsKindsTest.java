package io.github.camelwaba;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaAuthenticationException;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaRateLimitException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.api.WabaWindowClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of error is a class that a route can catch, with an advice.
 */
class ErrorsKindsTest extends ProducerTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:sendToAda").to("waba:send?to=" + PHONE);
                from("direct:number").to("waba:config?action=getPhoneNumber");
                from("direct:setWebhook").to("waba:config?action=setWebhook");
                from("direct:upload").setHeader("CamelWabaMediaType", constant("image/png")).to("waba:media?action=upload");
                from("direct:createTemplate").to("waba:templates?action=create");
                from("direct:template").errorHandler(defaultErrorHandler()).onException(WabaWindowClosedException.class)
                        .handled(true)
                        .setHeader("CamelWabaTemplateName", constant("hello_world"))
                        .setHeader("CamelWabaTemplateLanguage", constant("en_US"))
                        .to("waba:send?to=" + PHONE).end()
                        .to("waba:send?to=" + PHONE);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
            "400, 1001, WabaException, FIX_REQUEST", "400, 1009, WabaException, FIX_REQUEST",
            "404, 1006, WabaException, FIX_REQUEST", "404, 2001, WabaException, FIX_REQUEST",
            "400, 1026, WabaException, NEVER", "403, 1007, WabaException, NEVER",
            "403, 1005, WabaAuthenticationException, CHECK_KEY", "401, 1005, WabaAuthenticationException, CHECK_KEY",
            "400, 1031, WabaException, ASK_SUPPORT", "400, 402, WabaException, ASK_SUPPORT",
            "400, 470, WabaWindowClosedException, USE_TEMPLATE", "200, 470, WabaWindowClosedException, USE_TEMPLATE",
            "429, 1015, WabaRateLimitException, RETRY_LATER", "400, 471, WabaRateLimitException, RETRY_LATER",
            "500, 1000, WabaTransientException, RETRY", "500, 1011, WabaTransientException, RETRY",
            "503, 1016, WabaTransientException, RETRY_LATER", "500, 1023, WabaTransientException, RETRY",
            // a code that nobody knows: the status decides
            "400, 987654, WabaException, FIX_REQUEST", "500, 987654, WabaTransientException, RETRY",
            "401, 987654, WabaAuthenticationException, CHECK_KEY", "429, 987654, WabaRateLimitException, RETRY_LATER" })
    void aCodeIsOfAKind(int status, int code, String kind, Advice advice) {
        WabaException failure = answered(status, "{\"errors\":[{\"code\":" + code + ",\"title\":\"A title\"}]}");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.getAdvice()).isEqualTo(advice);
        assertThat(failure.getCode()).isEqualTo(code);
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure).hasMessageEndingWith("[" + advice + "]");
    }

    @ParameterizedTest
    @CsvSource({
            "400, WabaException, FIX_REQUEST", "401, WabaAuthenticationException, CHECK_KEY",
            "403, WabaException, CHECK_KEY", "404, WabaException, FIX_REQUEST", "408, WabaTransientException, RETRY",
            "429, WabaRateLimitException, RETRY_LATER", "501, WabaTransientException, RETRY",
            "503, WabaTransientException, RETRY", "505, WabaTransientException, RETRY",
            // a proxy may say so after the server behind it had read the message
            "500, WabaOutcomeUnknownException, AWAIT_STATUS", "502, WabaOutcomeUnknownException, AWAIT_STATUS",
            "504, WabaOutcomeUnknownException, AWAIT_STATUS", "520, WabaOutcomeUnknownException, AWAIT_STATUS",
            "522, WabaOutcomeUnknownException, AWAIT_STATUS", "524, WabaOutcomeUnknownException, AWAIT_STATUS" })
    void aStatusAloneIsOfAKind(int status, String kind, Advice advice) {
        WabaException failure = answered(status, "<html>");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.getAdvice()).isEqualTo(advice);
        assertThat(failure.getCode()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[]", "{\"errors\":[]}", "{\"errors\":[{}]}", "{\"meta\":{}}",
            "{\"error\":\"Bad Gateway\"}" })
    void aServerErrorThatNeitherWhatsAppNorTheGatewayExplainsLeavesTheOutcomeOpen(String body) {
        assertThat(answered(502, body)).isExactlyInstanceOf(WabaOutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"meta\":{\"success\":false,\"http_code\":502,\"developer_message\":\"API not available\"}}",
            "{\"meta\":{\"success\":false,\"httpCode\":502}}", "{\"errors\":[{\"title\":\"Internal error\"}]}",
            "{\"error\":{\"message\":\"An unknown error occurred\"}}" })
    void aServerErrorThatOneOfThemExplainsIsTransient(String body) {
        assertThat(answered(502, body)).isExactlyInstanceOf(WabaTransientException.class);
        assertThat(answered(500, body)).isExactlyInstanceOf(WabaTransientException.class);
        assertThat(answered(504, body)).isExactlyInstanceOf(WabaOutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 504, 520 })
    void aServerErrorOfACallThatDoesNothingTwiceIsTransient(int status) {
        simulator().faults().onCall("GET", "/v1/configs").answer(status, "<html>");
        assertThat(failure(request("direct:number", null))).isExactlyInstanceOf(WabaTransientException.class);

        simulator().faults().onCall("POST", "/v1/configs").answer(status, "<html>");
        assertThat(failure(request("direct:setWebhook", "https://example.org/hook")))
                .isExactlyInstanceOf(WabaTransientException.class);

        simulator().faults().onCall("POST", "/v1/media").answer(status, "<html>");
        assertThat(failure(request("direct:upload", new byte[10]))).isExactlyInstanceOf(WabaTransientException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 504, 520 })
    void aServerErrorOfACallThatMakesSomethingLeavesTheOutcomeOpen(int status) {
        simulator().faults().onCall("POST", "/v1/configs").answer(status, "<html>");
        assertThat(failure(request("direct:createTemplate", "{\"name\":\"a\"}")))
                .isExactlyInstanceOf(WabaOutcomeUnknownException.class);
        assertThat(calls("POST")).hasSize(1);
    }

    @Test
    void aCodeInATextIsACode() {
        assertThat(answered(400, "{\"errors\":[{\"code\":\"470\"}]}")).isInstanceOf(WabaWindowClosedException.class);
        assertThat(answered(400, "{\"errors\":[{\"code\":\"x\"}]}").getCode()).isNull();
        assertThat(answered(400, "{\"errors\":[{\"code\":99999999999}]}").getCode()).isNull();
    }

    @Test
    void aRouteCanSendATemplateWhenTheWindowIsClosed() {
        simulator().faults().onCall("POST", "/v1/messages").answer(400, "{\"errors\":[{\"code\":470}]}");

        Exchange exchange = request("direct:template", "text");

        assertThat(exchange.getException()).isNull();
        assertThat(calls("POST")).extracting(call -> call.status()).containsExactly(400, 201);
    }

    @Test
    void everyKindIsAnAnswerOfHttpForCamel() {
        WabaException failure = answered(429, "{}");

        assertThat(failure).isInstanceOf(org.apache.camel.spi.HttpResponseAware.class)
                .isInstanceOf(RuntimeException.class).isNotInstanceOf(HttpOperationFailedException.class);
        assertThat(new Class<?>[]{
                WabaRateLimitException.class, WabaWindowClosedException.class, WabaAuthenticationException.class,
                WabaTransientException.class, WabaOutcomeUnknownException.class })
                .allSatisfy(kind -> assertThat(kind).hasSuperclass(WabaException.class));
    }

    private WabaException answered(int status, String body) {
        simulator().faults().onCall("POST", "/v1/messages").answer(status, body);
        return failure(request("direct:sendToAda", "text"));
    }
}
