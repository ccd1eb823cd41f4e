package io.github.camelwaba;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaAuthenticationException;
import io.github.camelwaba.api.WabaEndpointBlockedException;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaRateLimitException;
import io.github.camelwaba.api.WabaTransientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three shapes in which an error comes, word for word.
 */
class ErrorsShapesTest extends ProducerTestSupport {

    private static final String REFUSED = "360dialog refused sending a message through the default number: ";

    @Test
    void theShapeOfOnPremise() {
        WabaException failure = answered(400, Wire.text("error"));

        assertThat(failure).isExactlyInstanceOf(WabaException.class).hasMessage(
                REFUSED + "HTTP 400, code 1008 (Required parameter is missing): Parameter 'body' is mandatory [FIX_REQUEST]");
        assertThat(failure.getHttpResponseCode()).isEqualTo(400);
        assertThat(failure.getCode()).isEqualTo(1008);
        assertThat(failure.getTitle()).isEqualTo("Required parameter is missing");
        assertThat(failure.getDetails()).isEqualTo("Parameter 'body' is mandatory");
        assertThat(failure.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
        assertThat(failure.getRetryAfter()).isNull();
        assertThat(failure.getCause()).isNull();
    }

    @Test
    void theShapeOfCloud() {
        WabaException failure = answered(400, Wire.text("error-of-cloud"));

        assertThat(failure).hasMessage(REFUSED + "HTTP 400, code 131009 ((#131009) Parameter value is not valid): "
                + "Interactive body exceeds limit [FIX_REQUEST]");
        assertThat(failure.getCode()).isEqualTo(131009);
        assertThat(failure.getDetails()).isEqualTo("Interactive body exceeds limit");
    }

    @Test
    void theShapeOfTheGatewayWhoseBodyNamesAnotherStatus() {
        WabaException failure = answered(401, Wire.text("error-of-gateway"));

        assertThat(failure).isExactlyInstanceOf(WabaAuthenticationException.class)
                .hasMessage(REFUSED
                        + "HTTP 401: Invalid api_key or token expired. Check that apiKey is the key of this number, and that it is on "
                        + "hosting=on-premise: the keys of one hosting do not work on another [CHECK_KEY]");
        assertThat(failure.getHttpResponseCode()).isEqualTo(401);
        assertThat(failure.getCode()).isNull();
        assertThat(failure.getTitle()).isNull();
    }

    @Test
    void theShapeOfTheGatewayInItsOtherKeyStyle() {
        WabaException failure = answered(403, Wire.text("error-endpoint-blocked"));

        assertThat(failure).isExactlyInstanceOf(WabaEndpointBlockedException.class).hasMessage(
                REFUSED + "HTTP 403: This URL *** is blocked. More info: "
                        + "https://docs.360dialog.com/whatsapp-api/whatsapp-api [ASK_SUPPORT]");
        assertThat(failure.getAdvice()).isEqualTo(Advice.ASK_SUPPORT);
    }

    @Test
    void aRealKeyThatIsWrongIsAnAuthenticationError() {
        WabaException failure = failure(request("waba:send?apiKey=wrong&to=" + PHONE, "text"));

        assertThat(failure).isExactlyInstanceOf(WabaAuthenticationException.class);
    }

    @Test
    void theGatewaysOwnRateLimitComesAs400() {
        simulator().faults().onCall("POST", "/v1/messages").gatewayRateLimit();

        WabaException failure = failure(request("direct:sendToAda", "text"));

        assertThat(failure).isExactlyInstanceOf(WabaRateLimitException.class).hasMessage(
                REFUSED + "HTTP 400: You have exceeded the limit of 1 request every 5 seconds [RETRY_LATER]");
        assertThat(failure.getHttpResponseCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
            "You have exceeded the limit of 1 request every 5 seconds, RETRY_LATER",
            "Endpoint rate limit exceeded, RETRY_LATER", "Too many requests, RETRY_LATER",
            "This number is disabled, ASK_SUPPORT", "This API is currently disabled for the number, ASK_SUPPORT",
            "Your account was blocked for lack of payment, ASK_SUPPORT", "There are unpaid invoices, ASK_SUPPORT",
            "Invalid JSON body, FIX_REQUEST", "The parameter 'to' is missing, FIX_REQUEST",
            "The url must start with https and must not contain _ or a port, FIX_REQUEST",
            "The text exceeds 4096 characters, FIX_REQUEST", "Unknown template, FIX_REQUEST" })
    void a400OfTheGatewayAdvisesByWhatItNames(String text, Advice advice) {
        WabaException failure = answered(400, "{\"meta\":{\"success\":false,\"http_code\":400,\"developer_message\":\""
                + text + "\"}}");

        assertThat(failure.getAdvice()).isEqualTo(advice);
        assertThat(failure instanceof WabaRateLimitException).isEqualTo(advice == Advice.RETRY_LATER);
    }

    @Test
    void a400OfTheGatewayWithoutAWordIsForSupport() {
        assertThat(answered(400, "{\"meta\":{\"success\":false,\"http_code\":400}}").getAdvice())
                .isEqualTo(Advice.ASK_SUPPORT);
    }

    @Test
    void anOther400OfTheGatewayIsForSupport() {
        WabaException failure = answered(400,
                "{\"meta\":{\"success\":false,\"developer_message\":\"The number is disabled\"}}");

        assertThat(failure).isExactlyInstanceOf(WabaException.class)
                .hasMessage(REFUSED + "HTTP 400: The number is disabled [ASK_SUPPORT]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"errors\":[{\"title\":\"Too many requests\"}]}", "{}", "<html>", "", "[]", "null", "\"x\"" })
    void aStatusIsEnough(String body) {
        assertThat(answered(429, body)).isExactlyInstanceOf(WabaRateLimitException.class);
    }

    @ParameterizedTest
    @CsvSource({ "1, errors:[]", "2, errors:{}", "3, errors:[1]", "4, error:{code:[]}", "5, meta:{success:false}" })
    void oddShapesAreErrorsToo(int number, String odd) {
        String json = "{" + odd.replaceAll("([a-z]+):", "\"$1\":") + "}";

        assertThat(answered(400, json).getHttpResponseCode()).isEqualTo(400);
    }

    @Test
    void aSuccessWithErrorsIsAFailure() {
        simulator().faults().onCall("POST", "/v1/messages").errorsInSuccess(1014, "Internal error");

        assertThat(failure(request("direct:sendToAda", "text"))).isExactlyInstanceOf(WabaTransientException.class)
                .hasMessage(REFUSED + "HTTP 200, code 1014 (Internal error) [RETRY]");
    }

    @Test
    void aSuccessWithoutAnIdIsAnUnknownOutcome() {
        simulator().faults().onCall("POST", "/v1/messages").withoutId();

        assertThat(failure(request("direct:sendToAda", "text"))).isExactlyInstanceOf(WabaOutcomeUnknownException.class)
                .hasMessage("The answer of 360dialog to sending a message through the default number (HTTP 201) "
                        + "has no message id [AWAIT_STATUS]");
        assertThat(ada().messages()).hasSize(1);
    }

    @Test
    void retryAfterIsReadInBothForms() {
        simulator().faults().onCall("POST", "/v1/messages").tooManyRequests(Duration.ofSeconds(90));
        assertThat(failure(request("direct:sendToAda", "text")).getRetryAfter()).hasSeconds(90);

        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(60).atOffset(ZoneOffset.UTC));
        assertThat(retryAfter(date)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(retryAfter("Sun, 06 Nov 1994 08:49:37 GMT")).isZero();
        assertThat(retryAfter("soon")).isNull();
        assertThat(retryAfter("-1")).isNull();
        assertThat(retryAfter("99999999999999999999")).isNull();
    }

    private Duration retryAfter(String value) {
        simulator().faults().onCall("POST", "/v1/messages").answer(503, "{}", Map.of("Retry-After", value));
        return failure(request("direct:sendToAda", "text")).getRetryAfter();
    }

    private WabaException answered(int status, String body) {
        simulator().faults().onCall("POST", "/v1/messages").answer(status, body);
        WabaException failure = failure(request("direct:sendToAda", "text"));
        assertThat(calls("POST")).hasSize(1);
        return failure;
    }
}
