package io.github.camelwaba.example.jms;

import java.time.Duration;
import java.util.UUID;

import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import io.github.camelwaba.simulator.CallFault;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelwaba.example.jms.BridgeRig.SOON;
import static io.github.camelwaba.example.jms.BridgeRig.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of an answer, whatever 360dialog says to it. Statuses come only when the clock is put forward.
 */
class SendRulesTest {

    private static final Duration LATER = Duration.ofHours(1);
    private static final String MESSAGES = "/messages";

    private static final UnknownThoughRetry UNKNOWN = new UnknownThoughRetry();

    private static BridgeRig rig;

    private Customer ada;

    @BeforeAll
    static void start() throws Exception {
        WabaSimulator simulator = WabaSimulator.builder().port(0).hosting("cloud").build().start();
        rig = BridgeRig.start(BridgeRig.emptied("rules"), BridgeRig.freePort(), simulator,
                app -> app.camel().bind("unknown-though-retry", UNKNOWN));
        rig.simulator.number().statusDelay(LATER);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @BeforeEach
    void write() {
        ada = rig.customer();
    }

    @AfterEach
    void mend() {
        rig.simulator.faults().clear();
    }

    @Test
    void sendsOnceAfterErrorsThatPass() {
        onSend().cloudError(503, 131016, "Service unavailable");
        onSend().cloudError(429, 130429, "Rate limit hit");
        onSend().gatewayRateLimit();

        rig.answer(ada, "at the fourth attempt");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("at the fourth attempt");
        awaitEmpty(Queues.OUT);
        assertThat(calls("at the fourth attempt")).isEqualTo(4);
        assertThat(arrived(ada, "at the fourth attempt")).isOne();
    }

    @Test
    void setsAsideWhatDoesNotPassAndSaysWhy() throws Exception {
        onSend().always().cloudError(503, 131016, "Service unavailable");

        String id = rig.answer(ada, "in vain");

        Message dead = awaitIn(Queues.DEAD, id);
        assertThat(calls("in vain")).isEqualTo(4);
        assertThat(dead.getStringProperty(Queues.ERROR_KIND)).isEqualTo("WabaTransientException");
        assertThat(dead.getIntProperty(Queues.ERROR_STATUS)).isEqualTo(503);
        assertThat(dead.getIntProperty(Queues.ERROR_CODE)).isEqualTo(131016);
        assertThat(dead.getStringProperty(Queues.ERROR_ADVICE)).isEqualTo("RETRY");
    }

    // neither a rate limit nor transient, and its advice is to retry later
    @Test
    void sendsAgainByTheAdviceWhateverTheKindOfTheError() throws Exception {
        onSend().cloudError(400, 131049, "Not delivered to keep the ecosystem healthy");

        String id = rig.answer(ada, "by the advice");

        assertThat(ada.awaitMessage(message -> message.text().equals("by the advice"), SOON)).isNotNull();
        awaitEmpty(Queues.OUT);
        assertThat(calls("by the advice")).isEqualTo(2);
        assertThat(rig.find(Queues.DEAD, id)).isNull();
    }

    @Test
    void parksWhatMayHaveBeenSentWhateverTheAdvice() throws Exception {
        String id = rig.answer(ada, UnknownThoughRetry.TEXT);

        Message parked = awaitIn(Queues.PARKED, id);
        assertThat(parked.getStringProperty(Queues.ERROR_ADVICE)).isEqualTo("RETRY");
        awaitEmpty(Queues.OUT);
        assertThat(UNKNOWN.attempts()).isOne();
        rig.move(Queues.PARKED, "whatsapp.done", id);
    }

    @Test
    void setsAsideAtOnceWhatIsRefused() throws Exception {
        onSend().cloudError(401, 190, "Access token has expired");

        String id = rig.answer(ada, "with a wrong key");

        Message dead = awaitIn(Queues.DEAD, id);
        assertThat(calls("with a wrong key")).isOne();
        assertThat(dead.getBody(String.class)).contains("with a wrong key");
        assertThat(dead.getStringProperty(Queues.ERROR_KIND)).isEqualTo("WabaAuthenticationException");
        assertThat(dead.getIntProperty(Queues.ERROR_STATUS)).isEqualTo(401);
        assertThat(dead.getIntProperty(Queues.ERROR_CODE)).isEqualTo(190);
        assertThat(dead.getStringProperty(Queues.ERROR_ADVICE)).isEqualTo("CHECK_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = { Queues.OUT, Queues.RESEND })
    void sendsADeadAnswerThatIsMovedBack(String queue) {
        onSend().cloudError(401, 190, "Access token has expired");
        String id = rig.answer(ada, "once the key is right");
        awaitIn(Queues.DEAD, id);

        rig.move(Queues.DEAD, queue, id);

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("once the key is right");
        assertThat(rig.find(Queues.DEAD, id)).isNull();
    }

    @Test
    void parksWhatMayHaveBeenSentUntilAStatusSettlesIt() throws Exception {
        onSend().loseAnswer();

        String id = rig.answer(ada, "answer lost");

        Message parked = awaitIn(Queues.PARKED, id);
        assertThat(parked.getStringProperty(Queues.ERROR_KIND)).isEqualTo("WabaOutcomeUnknownException");
        assertThat(parked.getStringProperty(Queues.ERROR_ADVICE)).isEqualTo("AWAIT_STATUS");
        assertThat(arrived(ada, "answer lost")).isOne();

        // the order system repeats itself
        rig.answer(ada, "answer lost", id);
        rig.answer(ada, "answer lost", id);
        awaitEmpty(Queues.OUT);
        assertThat(rig.app.broker().count(Queues.PARKED)).isEqualTo(3);

        rig.simulator.clock().advance(LATER);

        awaitEmpty(Queues.PARKED);
        awaitEmpty(Queues.SETTLE);
        assertThat(rig.find(Queues.DEAD, id)).isNull();
        assertThat(calls("answer lost")).isOne();
    }

    @Test
    void setsAsideWhatWasParkedWhenItsStatusIsFailed() throws Exception {
        Customer silent = rig.simulator.customer("4915550002222", "Never wrote");
        onSend().loseAnswer();
        String id = rig.answer(silent, "outside of the window");
        awaitIn(Queues.PARKED, id);

        rig.simulator.clock().advance(LATER);

        Message dead = awaitIn(Queues.DEAD, id);
        awaitEmpty(Queues.PARKED);
        assertThat(dead.getBody(String.class)).contains("outside of the window");
        assertThat(dead.getStringProperty(Queues.ERROR_KIND)).isEqualTo("Failed");
    }

    @Test
    void setsAsideTheStatusWhenWhatWasTakenFails() throws Exception {
        Customer silent = rig.simulator.customer("4915550003333", "Never wrote");
        String id = rig.answer(silent, "taken, then failed");
        awaitEmpty(Queues.OUT);

        rig.simulator.clock().advance(LATER);

        Message dead = awaitIn(Queues.DEAD, id);
        assertThat(dead.getStringProperty(Queues.ERROR_KIND)).isEqualTo("Failed");
        assertThat(dead.getIntProperty(Queues.ERROR_CODE)).isEqualTo(131047);
        assertThat(dead.getBody(String.class)).contains("\"failed\"").doesNotContain("taken, then failed");
    }

    @Test
    void settlesWhatIsParkedAfterItsStatusCame() {
        // the answer of 360dialog drips until callTimeout, and the customer has the message meanwhile
        onSend().drip(Duration.ofMillis(200));
        rig.answer(ada, "faster than its answer");
        ada.awaitMessage(message -> message.text().equals("faster than its answer"), SOON);
        rig.simulator.clock().advance(LATER);

        awaitEmpty(Queues.OUT);
        awaitEmpty(Queues.SETTLE);
        awaitEmpty(Queues.PARKED);
        assertThat(calls("faster than its answer")).isOne();
    }

    @Test
    void sendsAParkedAnswerAgainOnlyWhenAHumanSaysSo() {
        onSend().reset();
        String id = rig.answer(ada, "never arrived");
        awaitIn(Queues.PARKED, id);
        assertThat(arrived(ada, "never arrived")).isZero();

        rig.move(Queues.PARKED, Queues.RESEND, id);

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("never arrived");
        awaitEmpty(Queues.PARKED);
    }

    @Test
    void sendsAnAnswerThatIsGivenTwiceOnce() {
        String id = rig.answer(ada, "said twice");
        ada.awaitMessage(SOON);
        awaitEmpty(Queues.OUT);

        rig.answer(ada, "said twice", id);
        rig.answer(ada, "and on");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("and on");
        awaitEmpty(Queues.OUT);
        awaitEmpty(Queues.PARKED);
        assertThat(arrived(ada, "said twice")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "no JSON at all", "[]", "null", "{\"to\":\"4915550001111\"}", "{\"to\":\"4915550001111\",\"text\":\" \"}",
            "{\"to\":\"call me\",\"text\":\"hello\"}" })
    void setsAsideAtOnceWhatIsNoAnswer(String body) throws Exception {
        String id = UUID.randomUUID().toString();

        rig.put(Queues.OUT, id, body);

        assertThat(awaitIn(Queues.DEAD, id).getBody(String.class)).isEqualTo(body);
        awaitEmpty(Queues.OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "' OR 1=1 OR 'a'='", "a b" })
    void setsAsideAtOnceWhatHasNoId(String id) {
        rig.put(Queues.OUT, id, "{\"to\":\"4915550001111\",\"text\":\"whose?\"}");

        Message dead = awaitIn(Queues.DEAD, id);
        assertThat(dead).isInstanceOf(TextMessage.class);
        awaitEmpty(Queues.OUT);
    }

    @Test
    void putsNothingOntoAQueueWhenTheRouteIsRolledBack() throws Exception {
        assertThat(rig.leftOverBy(route -> route)).isZero();
    }

    private static CallFault onSend() {
        return rig.simulator.faults().onCall("POST", MESSAGES);
    }

    private static long calls(String text) {
        return rig.simulator.requests().stream().filter(call -> call.text().contains(text)).count();
    }

    private static void awaitEmpty(String queue) {
        await().atMost(SOON).untilAsserted(() -> assertThat(rig.app.broker().count(queue)).isZero());
    }

    private static Message awaitIn(String queue, String id) {
        return await().atMost(SOON).until(() -> rig.find(queue, id), message -> message != null);
    }
}
