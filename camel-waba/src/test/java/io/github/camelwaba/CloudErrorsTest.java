package io.github.camelwaba;

import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaOutcomeUnknownException;
import io.github.camelwaba.api.WabaRateLimitException;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.message.TemplateMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors in Cloud's shape, as they come out of a route.
 */
class CloudErrorsTest extends HostingsTestSupport {

    @ParameterizedTest
    @CsvSource({
            "429, 130429, WabaRateLimitException, RETRY_LATER", "400, 131056, WabaRateLimitException, RETRY_LATER",
            "400, 131047, WabaWindowClosedException, USE_TEMPLATE", "200, 131047, WabaWindowClosedException, USE_TEMPLATE",
            "401, 190, WabaAuthenticationException, CHECK_KEY", "500, 131000, WabaTransientException, RETRY",
            "400, 131057, WabaTransientException, RETRY_LATER", "400, 131049, WabaException, RETRY_LATER",
            "400, 132000, WabaException, FIX_REQUEST", "400, 131026, WabaException, NEVER",
            "403, 131031, WabaException, ASK_SUPPORT", "403, 230, WabaException, ASK_SUPPORT",
            // codes that nobody knows yet
            "400, 199999, WabaException, FIX_REQUEST", "429, 199999, WabaRateLimitException, RETRY_LATER",
            "500, 199999, WabaTransientException, RETRY", "401, 199999, WabaAuthenticationException, CHECK_KEY" })
    void becomeAKindAndAnAdvice(int status, int code, String kind, Advice advice) {
        simulator().faults().onCall("POST", "/messages").cloudError(status, code, "What went wrong");

        WabaException failure = failure(Hosting.CLOUD, "Hi");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.getAdvice()).isEqualTo(advice);
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.getCode()).isEqualTo(code);
        assertThat(failure.getTitle()).contains("What went wrong");
        assertThat(sent(Hosting.CLOUD)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            "'{\"error\":null}', 400", "'{\"error\":\"text\"}', 400", "'{\"error\":{}}', 400",
            "'{\"error\":{\"code\":\"nine\",\"message\":7,\"error_data\":\"text\"}}', 400",
            "'{\"error\":{\"code\":99999999999,\"is_transient\":false}}', 400" })
    void areReadWhateverTheirShape(String body, int status) {
        simulator().faults().onCall("POST", "/messages").answer(status, body);

        WabaException failure = failure(Hosting.CLOUD, "Hi");

        assertThat(failure).isExactlyInstanceOf(WabaException.class);
        assertThat(failure.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
        assertThat(failure.getCode()).isNull();
    }

    @Test
    void sayWhenToComeBackWhereTheAnswerDoes() {
        simulator().faults().onCall("POST", "/messages").answer(429,
                "{\"error\":{\"message\":\"(#130429) Rate limit hit\",\"code\":130429}}",
                Map.of("content-type", "application/json", "retry-after", "17"));

        WabaException failure = failure(Hosting.CLOUD, "Hi");

        assertThat(failure).isInstanceOf(WabaRateLimitException.class);
        assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void tellOfATemplateThatDoesNotFit() {
        WabaException unknown = failure(Hosting.CLOUD, TemplateMessage.named("nowhere").language("en"));
        WabaException unfit = failure(Hosting.CLOUD, TemplateMessage.named("order_update").language("en").body("Ada"));

        assertThat(unknown.getCode()).isEqualTo(132001);
        assertThat(unfit.getCode()).isEqualTo(132000);
        assertThat(unfit.getDetails()).contains("expected number of params (2)");
        assertThat(unfit.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
    }

    @Test
    void leaveTheOutcomeOpenWhereASuccessNamesNoMessage() {
        simulator().faults().onCall("POST", "/messages").withoutId();

        assertThat(failure(Hosting.CLOUD, "Hi")).isInstanceOf(WabaOutcomeUnknownException.class);
    }

    @Test
    void areThoseOfTheGatewayToo() {
        simulator().faults().onCall("POST", "/messages").gatewayRateLimit();
        assertThat(failure(Hosting.CLOUD, "Hi")).isInstanceOf(WabaRateLimitException.class);

        simulator().faults().onCall("POST", "/messages").badGateway();
        assertThat(failure(Hosting.CLOUD, "Hi")).isInstanceOf(WabaOutcomeUnknownException.class);
    }

    @Test
    void comeFromTheSandboxToo() {
        WabaException failure = failure(Hosting.SANDBOX, "Hi", Map.of("CamelWabaTo", "4915550009999"));

        assertThat(failure.getHttpResponseCode()).isEqualTo(403);
        assertThat(send(Hosting.SANDBOX, "Hi", Map.of()).getException()).isNull();
    }

    private WabaException failure(Hosting hosting, Object body) {
        return failure(hosting, body, Map.of());
    }

    private WabaException failure(Hosting hosting, Object body, Map<String, ?> headers) {
        Exchange exchange = send(hosting, body, headers);
        assertThat(exchange.getException()).isInstanceOf(WabaException.class);
        return (WabaException) exchange.getException();
    }
}
