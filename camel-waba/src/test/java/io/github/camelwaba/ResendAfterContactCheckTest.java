package io.github.camelwaba;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResendAfterContactCheckTest extends OperationTestSupport {

    private static final String SEND = "waba:send?to=" + PHONE + "&";
    private static final String RESEND = SEND + "resendAfterContactCheck=true&";

    @Test
    void anUnknownContactIsCheckedAndSentToOnceMore() {
        number("on-premise").unknownContact(PHONE);

        done(RESEND + ON_PREMISE, "Hi");

        assertThat(calls()).containsExactly("POST /v1/messages", "POST /v1/contacts", "POST /v1/messages");
        assertThat(ada("on-premise").awaitMessage(SOON).text()).isEqualTo("Hi");
    }

    @Test
    void withoutTheOptionTheErrorIsTheCallers() {
        number("on-premise").unknownContact(PHONE);

        assertThat(failure(request(SEND + ON_PREMISE, "Hi")).getCode()).isEqualTo(1006);
        assertThat(calls()).containsExactly("POST /v1/messages");
    }

    @Test
    void aContactThatIsNotOnWhatsAppIsNotSentToAgain() {
        number("on-premise").unknownContact(PHONE).contactStatus(PHONE, "invalid");

        assertThat(failure(request(RESEND + ON_PREMISE, "Hi")).getCode()).isEqualTo(1006);
        assertThat(calls()).containsExactly("POST /v1/messages", "POST /v1/contacts");
    }

    @Test
    void noOtherErrorIsSentAgain() {
        simulator().faults().onCall().next(1).internalError();

        assertThat(failure(request(RESEND + ON_PREMISE, "Hi")).getHttpResponseCode()).isEqualTo(500);
        assertThat(calls()).containsExactly("POST /v1/messages");
    }

    @Test
    void cloudHasNoCheck() {
        simulator().faults().onCall().answer(404, "{\"errors\":[{\"code\":1006,\"title\":\"Resource not found\"}]}");

        assertThat(failure(request(RESEND + CLOUD, "Hi")).getCode()).isEqualTo(1006);
        assertThat(calls()).containsExactly("POST /messages");
    }
}
