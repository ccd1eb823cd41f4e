package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.result.BlockResult;
import io.github.camelwaba.model.result.BlockedUsersResult;
import io.github.camelwaba.model.result.ContactsResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest extends OperationTestSupport {

    private static final String OTHER = "4915550002222";

    private static String uri(String action, String options) {
        return "waba:contacts?action=" + action + "&" + options;
    }

    static List<Object> bodies() {
        return List.of("+49 155 50001111, " + OTHER, List.of(PHONE, OTHER), Arguments.of((Object) new String[]{ PHONE, OTHER }),
                Map.of("users", List.of("+" + PHONE, OTHER)), WabaJson.parse("[\"" + PHONE + "\",\"" + OTHER + "\"]"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void checksNumbersHoweverTheyAreWritten(Object body) {
        number("on-premise").contactStatus(OTHER, "invalid");

        ContactsResult result = done(uri("check", ON_PREMISE), body).getMessage().getBody(ContactsResult.class);

        assertThat(result.contacts()).extracting(ContactsResult.Contact::status).containsExactly("valid", "invalid");
        assertThat(result.contacts()).extracting(ContactsResult.Contact::waId).containsExactly(PHONE, null);
        assertThat(lastCall().text()).isEqualTo("{\"blocking\":\"wait\",\"contacts\":[\"+" + PHONE + "\",\"+" + OTHER
                + "\"],\"force_check\":false}");
    }

    @Test
    void checksWithoutWaiting() {
        ContactsResult result = done(uri("check", ON_PREMISE),
                Map.of("users", PHONE, "blocking", "no_wait", "force_check", true))
                .getMessage().getBody(ContactsResult.class);

        assertThat(result.contacts()).extracting(ContactsResult.Contact::status).containsExactly("processing");
        assertThat(lastCall().text()).contains("\"no_wait\"", "\"force_check\":true");
    }

    @Test
    void aStatusOfTheFutureIsReadAsItIs() {
        simulator().faults().onCall().answer(200,
                "{\"contacts\":[{\"input\":\"+1\",\"status\":\"hibernating\",\"x\":1},7],\"y\":[]}");

        assertThat(done(uri("check", ON_PREMISE), PHONE).getMessage().getBody(ContactsResult.class).contacts())
                .extracting(ContactsResult.Contact::status).containsExactly("hibernating");
    }

    @Test
    void blocksListsAndUnblocksOnCloud() {
        BlockResult blocked = done(uri("block", CLOUD), PHONE).getMessage().getBody(BlockResult.class);
        assertThat(blocked.isComplete()).isTrue();
        assertThat(blocked.done()).extracting(BlockResult.User::waId).containsExactly(PHONE);
        assertThat(number("cloud").isBlocked(PHONE)).isTrue();

        assertThat(done(uri("listBlocked", CLOUD), null).getMessage().getBody(BlockedUsersResult.class).users())
                .containsExactly(PHONE);

        done(uri("unblock", CLOUD), PHONE);
        assertThat(lastCall().method()).isEqualTo("DELETE");
        assertThat(lastCall().text())
                .isEqualTo("{\"messaging_product\":\"whatsapp\",\"block_users\":[{\"user\":\"" + PHONE + "\"}]}");
        assertThat(number("cloud").isBlocked(PHONE)).isFalse();
    }

    @Test
    void blocksListsAndUnblocksAPersonWhoShowsNoNumber() throws Exception {
        simulator().customer(number("cloud"), "DE.1a2b3c", "Grace Lake").say("Hi");

        BlockResult blocked = done(uri("block", CLOUD), List.of("DE.1a2b3c", "+" + PHONE)).getMessage()
                .getBody(BlockResult.class);
        assertThat(blocked.done()).extracting(BlockResult.User::userId).containsExactly("DE.1a2b3c", null);
        assertThat(lastCall().text()).isEqualTo("{\"messaging_product\":\"whatsapp\",\"block_users\":["
                + "{\"user_id\":\"DE.1a2b3c\"},{\"user\":\"" + PHONE + "\"}]}");
        assertThat(done(uri("listBlocked", CLOUD), null).getMessage().getBody(BlockedUsersResult.class).users())
                .containsExactlyInAnyOrder(PHONE, "DE.1a2b3c");

        done(uri("unblock", CLOUD), "DE.1a2b3c,+" + PHONE);
        assertThat(number("cloud").isBlocked("DE.1a2b3c")).isFalse();
    }

    @Test
    void aParentUserIdIsRefusedAsItBlocksNobody() {
        assertThat(failure(request(uri("block", CLOUD), "DE.ENT.1a2b3c"))).isInstanceOf(WabaRequestException.class)
                .hasMessageContaining("business-scoped user id");
        assertThat(calls()).isEmpty();
    }

    @Test
    void tellsWhoCouldNotBeBlockedBesideWhoWas() {
        BlockResult result = done(uri("block", CLOUD), List.of(PHONE, OTHER)).getMessage().getBody(BlockResult.class);

        assertThat(result.done()).extracting(BlockResult.User::waId).containsExactly(PHONE);
        assertThat(result.failed()).extracting(BlockResult.User::waId).containsExactly(OTHER);
        assertThat(result.failed().get(0).errors()).isNotEmpty();
        assertThat(result.isComplete()).isFalse();
    }

    @Test
    void failsWhereNobodyCouldBeBlocked() {
        assertThat(failure(request(uri("block", CLOUD), OTHER)).getCode()).isEqualTo(139100);
    }

    @Test
    void blocksOneWithAReasonOnPremise() {
        done(uri("block", ON_PREMISE), Map.of("users", PHONE, "reason", "spam"));

        assertThat(calls()).containsExactly("POST /v1/contacts/" + PHONE + "/block");
        assertThat(lastCall().text()).isEqualTo("{\"reason\":\"spam\"}");
        assertThat(number("on-premise").isBlocked(PHONE)).isTrue();
    }

    @Test
    void anEndlessOrMissingReasonIsRefusedOnPremise() {
        String message = "Blocking a contact needs a reason of 1 to 59 characters. Set the body to a Map with users and reason [FIX_REQUEST]";

        assertThat(failure(request(uri("block", ON_PREMISE), PHONE))).hasMessage(message);
        assertThat(failure(request(uri("block", ON_PREMISE), Map.of("users", PHONE, "reason", "x".repeat(60)))))
                .hasMessage(message);
        assertThat(failure(request(uri("block", ON_PREMISE), List.of(PHONE, OTHER))))
                .hasMessageStartingWith("Blocking several contacts in one call is not there on hosting=on-premise");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "check       | cloud      | The contact check is not there on hosting=cloud. Send the message: its status tells whether the number is on WhatsApp",
            "unblock     | on-premise | Unblocking contacts is not there on hosting=on-premise. Only Cloud has it",
            "listBlocked | on-premise | The list of blocked contacts is not there on hosting=on-premise. Only Cloud has it",
            "check       | sandbox    | The contact check is not there on hosting=sandbox. Use a number on hosting=cloud",
            "block       | sandbox    | Blocking contacts is not there on hosting=sandbox. Use a number on hosting=cloud",
            "unblock     | sandbox    | Unblocking contacts is not there on hosting=sandbox. Use a number on hosting=cloud",
            "listBlocked | sandbox    | The list of blocked contacts is not there on hosting=sandbox. Use a number on hosting=cloud" })
    void whatAHostingLacksIsRefused(String action, String hosting, String message) {
        assertThat(failure(request(uri(action, options(hosting)), PHONE))).isInstanceOf(WabaRequestException.class)
                .hasMessage(message + " [FIX_REQUEST]");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "check", "block" })
    void withoutNumbersNothingIsAsked(String action) {
        for (Object body : new Object[]{ null, "", List.of(), Map.of("reason", "x"), "call me, maybe" }) {
            assertThat(failure(request(uri(action, ON_PREMISE), body))).isInstanceOf(WabaRequestException.class)
                    .message().doesNotContain("maybe");
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void aLostAnswerToACheckIsNoMessageThatMayBeOnItsWay() {
        simulator().faults().onCall().loseAnswer();

        assertThat(failure(request(uri("check", ON_PREMISE), PHONE))).isInstanceOf(WabaTransientException.class);
    }
}
