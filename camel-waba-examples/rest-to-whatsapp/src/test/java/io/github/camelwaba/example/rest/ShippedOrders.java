package io.github.camelwaba.example.rest;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.apache.camel.main.Main;

import static io.github.camelwaba.example.rest.OrderSystem.TOKEN;
import static io.github.camelwaba.example.rest.OrderSystem.json;
import static io.github.camelwaba.example.rest.OrderSystem.shipment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an order system and its customers see of the application, on either hosting.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShippedOrders {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String PHONE = "4915550001111";

    private final String hosting;
    WabaSimulator simulator;
    OrderSystem orders;
    private int port;
    private Main main;

    ShippedOrders(String hosting) {
        this.hosting = hosting;
    }

    @BeforeAll
    void startApplication() throws Exception {
        simulator = WabaSimulator.builder().port(0).hosting(hosting).build().start();
        ShippedOrder.approveTemplate(simulator);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        orders = new OrderSystem(port);
        main = RestApp.create();
        main.addOverrideProperty("camel.server.port", String.valueOf(port));
        main.addOverrideProperty("camel.component.waba.hosting", hosting);
        main.addOverrideProperty("camel.component.waba.base-url", simulator.baseUrl());
        main.addOverrideProperty("camel.component.waba.callback-url", "http://127.0.0.1:" + port + "/waba/webhook");
        main.addOverrideProperty("shop.api-token", TOKEN);
        main.start();
    }

    @AfterAll
    void stopApplication() {
        simulator.close();
        main.stop();
    }

    @AfterEach
    void disarm() {
        simulator.faults().clear();
        simulator.number().statusDelay(Duration.ofMillis(60));
    }

    Customer customer() {
        return simulator.customer(PHONE, "Zoë Grün");
    }

    void awaitState(String order, String state) {
        await().atMost(SOON).untilAsserted(
                () -> assertThat(json(orders.message(order)).path("state").asText()).isEqualTo(state));
    }

    @Test
    void tellsTheCustomerAndTheOrderSystem() throws Exception {
        Customer zoe = customer();

        HttpResponse<String> answer = orders.ship("A-17", shipment("+" + PHONE));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("messageId").asText()).isNotBlank();
        assertThat(zoe.awaitMessage(SOON).text())
                .isEqualTo("Hi Zoë Grün, your order A-17 is on its way. Your parcel: EX-4711.");
        awaitState("A-17", "delivered");
        zoe.read();
        awaitState("A-17", "read");
        assertThat(json(orders.message("A-17")).get("messageId")).isEqualTo(json(answer).get("messageId"));
    }

    @Test
    void sendsOneMessageForAnOrderHoweverOftenItIsAskedFor() throws Exception {
        int before = customer().messages().size();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            try {
                return orders.ship("B-1", shipment(PHONE)).statusCode();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isIn(202, 409))
                .anySatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
        assertThat(orders.ship("B-1", shipment(PHONE)).statusCode()).isEqualTo(202);
        assertThat(orders.ship("B-1", shipment("4915550002222")).statusCode()).as("other data").isEqualTo(409);
        awaitState("B-1", "delivered");
        assertThat(customer().messages()).hasSize(before + 1);
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        wrong("{\"phone\":\"0049155\",\"customer\":\"Zoë\",\"parcel\":\"EX-1\"}", "phone", "phone number with country code");
        wrong("{\"phone\":\"4915550001111\",\"customer\":\"Zo\\në\",\"parcel\":\"EX-1\"}", "customer", "in one line");
        wrong("{\"phone\":\"4915550001111\",\"customer\":\"Zoë\"}", "parcel", "is missing");
        wrong("{\"phone\":\"4915550001111\",\"customer\":\"Zoë\",\"parcel\":\"EX-1\",\"price\":1}", "price", "is unknown");
        wrong("{\"phone\":{},\"customer\":\"Zoë\",\"parcel\":\"EX-1\"}", "phone", "type");
        wrong("{\"phone\":", "body", "JSON object");
        wrong("", "body", "JSON object");
        wrong("null", "body", "JSON object");
        assertThat(orders.ship("A%20B", shipment(PHONE)).body()).contains("\"field\":\"order\"");
        assertThat(orders.message("C-1").statusCode()).as("nothing was sent").isEqualTo(404);
    }

    private void wrong(String body, String field, String problem) throws Exception {
        HttpResponse<String> answer = orders.ship("C-1", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(json(answer).get("fields")).as(body).hasSize(1);
        assertThat(json(answer).at("/fields/0/field").asText()).isEqualTo(field);
        assertThat(json(answer).at("/fields/0/problem").asText()).contains(problem);
        assertThat(answer.body()).doesNotContain("4915550001111", "Zo");
    }

    @Test
    void letsNobodyInWithoutTheToken() throws Exception {
        for (String token : new String[]{ null, "", "another token of the tests", TOKEN + "x" }) {
            HttpResponse<String> answer = orders.call("POST", "/orders/D-1/shipped", shipment(PHONE), token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(orders.call("GET", "/orders/D-1/message", "", token).statusCode()).isEqualTo(401);
        }
        assertThat(orders.message("D-1").statusCode()).isEqualTo(404);
    }

    @Test
    void asksToTryAgainWhenWhatsAppIsBusy() throws Exception {
        simulator.faults().onCall().answer(503, "{}");
        busy("30");
        simulator.faults().onCall().gatewayRateLimit();
        busy("30");
        simulator.faults().onCall().tooManyRequests(Duration.ofSeconds(7));
        busy("7");

        assertThat(orders.ship("E-1", shipment(PHONE)).statusCode()).isEqualTo(202);
        awaitState("E-1", "delivered");
    }

    private void busy(String seconds) throws Exception {
        HttpResponse<String> answer = orders.ship("E-1", shipment(PHONE));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(seconds);
        assertThat(orders.message("E-1").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhatIsRefusedForGoodFromWhatTheOperatorMustRepair() throws Exception {
        simulator.number().templateStatus("parcel_shipped", "en", "rejected");
        HttpResponse<String> refused = orders.ship("F-1", shipment(PHONE));
        simulator.number().templateStatus("parcel_shipped", "en", "approved");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("error").asText()).contains("WhatsApp refuses this message").doesNotContain(PHONE);

        simulator.faults().onCall().answer(401, "{\"meta\":{\"developer_message\":\"Invalid api key\"}}");
        HttpResponse<String> broken = orders.ship("F-1", shipment(PHONE));
        assertThat(broken.statusCode()).isEqualTo(502);
        assertThat(broken.body()).doesNotContain("key");
        assertThat(orders.ship("F-1", shipment(PHONE)).statusCode()).isEqualTo(202);
    }

    @Test
    void neverSendsAgainWhatMayHaveBeenSent() throws Exception {
        int before = customer().messages().size();
        simulator.faults().onCall().loseAnswer();
        // the status must not be here before the order system is
        simulator.number().statusDelay(Duration.ofMillis(400));

        HttpResponse<String> answer = orders.ship("G-1", shipment(PHONE));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("state").asText()).isEqualTo("unknown");
        assertThat(orders.ship("G-1", shipment(PHONE)).statusCode()).isEqualTo(202);
        afterALostAnswer("G-1");
        assertThat(customer().messages()).hasSize(before + 1);
    }

    /** What becomes of a message whose answer was lost. */
    abstract void afterALostAnswer(String order) throws Exception;

    @Test
    void describesItself() throws Exception {
        HttpResponse<String> answer = orders.call("GET", "/openapi.json", "", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/paths/~1orders~1{order}~1shipped/post/responses")).map(node -> node.toString()).hasSize(7);
        assertThat(json(answer).at("/components/schemas").toString()).contains("Shipment", "phone", "OrderMessage", "state");
        assertThat(json(answer).at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void showsTheFirstOrder() {
        assertThat(new ShippedOrder(simulator, "http://127.0.0.1:" + port, TOKEN,
                new PrintStream(System.out, true, StandardCharsets.UTF_8)).run()).isTrue();
    }
}
