package io.github.camelwaba.example.rest;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulator;

/**
 * A scripted order system and its customer; prints what passes between them and the application.
 */
final class ShippedOrder {

    static final String SHIPMENT = "{\"phone\":\"+4915550004444\",\"customer\":\"Ada Park\",\"parcel\":\"EX-4711-0815\"}";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newHttpClient();
    private final WabaSimulator simulator;
    private final String baseUrl;
    private final String token;
    private final PrintStream out;

    ShippedOrder(WabaSimulator simulator, String baseUrl, String token, PrintStream out) {
        this.simulator = simulator;
        this.baseUrl = baseUrl;
        this.token = token;
        this.out = out;
    }

    /** The template that WhatsApp has to approve in real life. */
    static void approveTemplate(WabaSimulator simulator) {
        simulator.number().addTemplate("parcel_shipped", "en",
                "[{\"type\":\"BODY\",\"text\":\"Hi {{1}}, your order {{2}} is on its way. Your parcel: {{3}}.\"}]");
    }

    /** @return whether all went as it should */
    boolean run() {
        Customer ada = simulator.customer("4915550004444", "Ada Park");
        out.println();
        try {
            boolean well = call("POST", "/orders/A-1/shipped", "{\"phone\":\"none\",\"customer\":\"Ada Park\"}")
                    .statusCode() == 400;
            well &= call("POST", "/orders/A-1/shipped", SHIPMENT).statusCode() == 202;
            out.println("  Ada Park      < " + ada.awaitMessage(PATIENCE).text());
            well &= awaitState("delivered");
            ada.read();
            out.println("  Ada Park        reads it");
            well &= awaitState("read");
            well &= call("POST", "/orders/A-1/shipped", SHIPMENT).statusCode() == 202;
            well &= ada.messages().size() == 1;
            out.println("  Ada Park        has " + ada.messages().size() + " message");
            return well;
        } catch (Exception | AssertionError e) {
            out.println("  That did not work: " + e.getMessage());
            return false;
        }
    }

    private boolean awaitState(String state) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = send("GET", "/orders/A-1/message", "");
            if (answer.body().contains("\"state\":\"" + state + "\"")) {
                print("GET", "/orders/A-1/message", "", answer);
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, path, body);
        print(method, path, body, answer);
        return answer;
    }

    private void print(String method, String path, String body, HttpResponse<String> answer) {
        out.println("  Order system  > " + method + " " + path + " " + body);
        out.println("                < " + answer.statusCode() + " " + answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
