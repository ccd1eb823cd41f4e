package io.github.camelwaba.example.jms;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.ReceivedMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.github.camelwaba.example.jms.BridgeRig.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * From the customer to the order system and back, over queues.
 */
class ConversationTest {

    // as waba:envelope writes it
    private static final String ENVELOPE = """
            {"wabaEnvelope":1,"key":"default/%1$s","event":{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[
            {"field":"messages","value":{"messaging_product":"whatsapp",
            "metadata":{"display_phone_number":"4930555000111","phone_number_id":"1"},
            "contacts":[{"profile":{"name":"Ada"},"wa_id":"%2$s"}],
            "messages":[{"from":"%2$s","id":"%1$s","timestamp":"1700000000","type":"text","text":{"body":"2 cups"}}]}}]}]}}""";

    private static BridgeRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = BridgeRig.start("conversation", "cloud");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void takesAndAnswersEachOrder() {
        Customer ada = rig.simulator.customer("4915550001111", "Ada Park");
        ada.say("3 teapots");
        String first = ada.awaitMessage(SOON).text();
        ada.say("1 kettle");
        String second = ada.awaitMessage(SOON).text();

        assertThat(first).matches("Thank you. Your order has the number \\d+\\.");
        assertThat(second).matches("Thank you. Your order has the number \\d+\\.").isNotEqualTo(first);
        awaitQuiet();
        assertThat(rig.app.broker().count(Queues.PARKED) + rig.app.broker().count(Queues.DEAD)).isZero();
    }

    @Test
    void answersOnceWhatTheQueueHoldsTwice() {
        Customer ben = rig.customer();
        int orders = rig.app.orders().count();

        rig.put(Queues.IN, null, ENVELOPE.formatted("wamid.TWICE", ben.phone()));
        rig.put(Queues.IN, null, ENVELOPE.formatted("wamid.TWICE", ben.phone()));

        ben.awaitMessage(SOON);
        awaitQuiet();
        assertThat(rig.app.orders().count()).isEqualTo(orders + 1);
        await().atMost(SOON).until(() -> rig.app.broker().count(Queues.PARKED) == 0);
        assertThat(ben.messages()).hasSize(2);
    }

    @Test
    void answersWhatWasTakenButNotAnsweredWhenTheProcessDied() {
        Customer cleo = rig.customer();
        String key = "default/wamid.TAKEN";
        rig.app.orders().take(key, "2 cups");
        rig.app.database().keys("orders-taken").add(key);

        rig.put(Queues.IN, null, ENVELOPE.formatted("wamid.TAKEN", cleo.phone()));

        assertThat(cleo.awaitMessage(SOON).text()).isEqualTo(rig.app.orders().answer(key));
    }

    @Test
    void setsAsideAtOnceWhatIsNoEvent() throws Exception {
        rig.put(Queues.IN, "foreign", "{\"not\":\"ours\"}");

        await().atMost(SOON).until(() -> rig.find(Queues.DEAD, "foreign") != null);
        assertThat(rig.find(Queues.DEAD, "foreign").getStringProperty(Queues.ERROR_KIND)).isEqualTo("WabaEnvelopeException");
        rig.move(Queues.DEAD, "trash", "foreign");
    }

    @Test
    void losesNothingAndSendsNothingTwiceWhenTheBrokerRestarts() throws Exception {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            customers.add(rig.simulator.customer("491555000200" + i, "Customer"));
        }
        say(customers, 3);
        customers.get(0).awaitMessage(SOON);

        rig.app.broker().close();
        say(customers, 3);
        // 360dialog has its 200 for all of them
        await().atMost(SOON).until(() -> rig.simulator.number().pending() == 0);
        rig.app.startBroker();

        await().atMost(SOON).untilAsserted(() -> assertThat(answers(customers)).hasSize(60));
        awaitQuiet();
        Set<String> texts = answers(customers).stream().map(ReceivedMessage::text).collect(Collectors.toSet());
        assertThat(texts).hasSize(60);
        assertThat(answers(customers)).hasSize(60);
        assertThat(rig.app.broker().count(Queues.PARKED) + rig.app.broker().count(Queues.DEAD)).isZero();
    }

    @Test
    void showsAConversationWithFaults() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        boolean good = new Conversation(rig.simulator, rig.app, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

        assertThat(good).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }

    private static void say(List<Customer> customers, int times) {
        for (int i = 0; i < times; i++) {
            customers.forEach(customer -> customer.say("1 cup"));
        }
    }

    private static List<ReceivedMessage> answers(List<Customer> customers) {
        return customers.stream().flatMap(customer -> customer.messages().stream()).toList();
    }

    private static void awaitQuiet() {
        await().atMost(SOON).untilAsserted(() -> assertThat(rig.waiting()).isZero());
    }
}
