package io.github.camelwaba.simulator;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ControlApiTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    private static final String CHAT = "/simulator/chats/4915550001111";
    private final ApiClient control = new ApiClient(SIM.baseUrl(), "");
    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    @Test
    void customerWritesAndTheTranscriptHasBothSides() throws Exception {
        HttpResponse<String> said = control.post("/simulator/messages",
                "{\"from\":\"4915550001111\",\"name\":\"Ada Park\",\"text\":\"Hi\"}");
        assertThat(said.statusCode()).isEqualTo(201);
        api.send("{\"to\":\"4915550001111\",\"type\":\"interactive\",\"interactive\":{\"type\":\"button\","
                + "\"body\":{\"text\":\"Yes?\"},\"action\":{\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"y\",\"title\":\"Yes\"}}]}}}");
        control.post("/simulator/messages", "{\"from\":\"4915550001111\",\"tap\":\"Yes\"}");
        var transcript = Json.object(control.get(CHAT).body());
        assertThat(transcript.path("name").asText()).isEqualTo("Ada Park");
        assertThat(transcript.path("windowOpen").asBoolean()).isTrue();
        assertThat(transcript.at("/messages/0/id").asText()).isEqualTo(Json.object(said.body()).path("id").asText());
        assertThat(transcript.at("/messages/1/message/interactive/body/text").asText()).isEqualTo("Yes?");
        assertThat(transcript.at("/messages/2/message/interactive/button_reply/id").asText()).isEqualTo("y");
        assertThat(transcript.at("/messages/2/message/context/from").asText()).isEqualTo("4930555000111");
    }

    @Test
    void rawMessageOfAnyTypeIsSent() throws Exception {
        control.post("/simulator/messages",
                "{\"from\":\"4915550001111\",\"message\":{\"type\":\"system\",\"system\":{\"body\":\"moved\"},\"new\":1}}");
        var message = Json.object(control.get(CHAT).body()).at("/messages/0/message");
        assertThat(message.path("new").asInt()).isEqualTo(1);
        assertThat(message.path("from").asText()).isEqualTo("4915550001111");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1" })
    void foreignOriginIsRefused(String origin) throws Exception {
        HttpResponse<String> answer = control.call("GET", "/simulator/state", "", "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Only pages of this simulator may use it\"}");
    }

    @Test
    void pageOfAnotherOriginMayNotCallTheApi() throws Exception {
        assertThat(api.call("GET", "/v1/health", "", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(SIM.simulator().requests()).isEmpty();
    }

    @Test
    void ownOriginIsTaken() throws Exception {
        assertThat(control.call("GET", "/simulator/state", "", "Origin", SIM.baseUrl()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:9360" })
    void foreignHostIsRefused(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", SIM.simulator().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /simulator/state HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void wrongCallIsExplained() throws Exception {
        assertThat(control.get("/simulator/nothing").body()).isEqualTo("{\"error\":\"No such call\"}");
        assertThat(control.post("/simulator/messages", "[").body()).isEqualTo("{\"error\":\"The body is not a JSON object\"}");
        assertThat(control.post("/simulator/messages", "{\"from\":\"1\",\"text\":\"x\"}").body())
                .isEqualTo("{\"error\":\"Field 'from' must be a phone number of 6 to 20 digits\"}");
        assertThat(control.post("/simulator/messages", "{\"from\":\"4915550001111\"}").body())
                .isEqualTo("{\"error\":\"One of the fields text, tap, choose or message is needed\"}");
        assertThat(control.get(CHAT + "0").statusCode()).isEqualTo(404);
        assertThat(control.get("/simulator/deliveries?number=1").body()).isEqualTo("{\"error\":\"No such number\"}");
        assertThat(control.post("/simulator/faults", "{\"kind\":\"earthquake\"}").body())
                .isEqualTo("{\"error\":\"Field 'kind' is not a known fault\"}");
    }

    @Test
    void faultsAreArmedListedAndTakenBack() throws Exception {
        String id = Json.object(control.post("/simulator/faults",
                "{\"kind\":\"status\",\"status\":503,\"method\":\"POST\",\"path\":\"/v1/messages\",\"times\":0}").body())
                .path("id").asText();
        assertThat(control.get("/simulator/faults").body()).isEqualTo(
                "{\"faults\":[{\"id\":\"" + id + "\",\"kind\":\"status\",\"on\":\"call\",\"method\":\"POST\","
                        + "\"path\":\"/v1/messages\",\"left\":0,\"status\":503}]}");
        assertThat(api.sendText("4915550001111", "x").statusCode()).isEqualTo(503);
        assertThat(control.call("DELETE", "/simulator/faults/" + id, "").statusCode()).isEqualTo(200);
        assertThat(control.call("DELETE", "/simulator/faults/" + id, "").statusCode()).isEqualTo(404);
        assertThat(api.sendText("4915550001111", "x").statusCode()).isEqualTo(201);
    }

    @Test
    void clockSettingsHealthAndWebhookAreSet() throws Exception {
        control.post("/simulator/clock", "{\"advanceSeconds\":3600}");
        assertThat(SIM.simulator().clock().offset()).hasHours(1);
        control.call("PUT", "/simulator/health", "{\"health\":{\"gateway_status\":\"unregistered\"}}");
        assertThat(api.get("/v1/health").body()).contains("unregistered");
        control.call("PUT", "/simulator/health", "{\"shape\":\"multiconnect\",\"shards\":3,\"down\":1}");
        assertThat(Json.object(api.get("/v1/health").body()).path("health")).hasSize(4);
        control.call("PUT", "/simulator/webhook", "{\"url\":\"https://bot.example\"}");
        assertThat(SIM.number().webhookUrl()).isEqualTo("https://bot.example");
        control.call("PATCH", "/simulator/settings", "{\"autoRead\":true,\"statusDelayMs\":0}");
        api.send("{\"to\":\"4915550001111\",\"type\":\"template\",\"template\":{\"name\":\"hello_world\","
                + "\"language\":{\"code\":\"en_US\"}}}");
        await().untilAsserted(() -> assertThat(control.get("/simulator/statuses").body()).contains("\"status\":\"read\""));
    }

    @Test
    void gesturesAreDone() throws Exception {
        control.post("/simulator/numbers", "{\"hosting\":\"cloud\",\"key\":\"c\",\"number\":\"4930555000222\"}");
        String from = "{\"number\":\"4930555000222\",\"from\":\"4915550001111\",";
        String id = Json.object(control.post("/simulator/messages", from + "\"text\":\"Hi\"}").body()).path("id").asText();
        String of = from + "\"of\":\"" + id + "\",";
        String file = Json
                .object(control.call("POST", "/simulator/media?number=4930555000222", "x", "Content-Type", "image/png")
                        .body())
                .path("id").asText();
        for (String gesture : new String[]{
                of + "\"text\":\"A reply\"}", of + "\"react\":\"👍\"}", of + "\"edit\":\"Hello\"}", of + "\"revoke\":true}",
                from + "\"unsupported\":true}", from + "\"location\":{\"latitude\":48.1,\"longitude\":11.5}}",
                from + "\"contact\":{\"name\":\"Ben Ito\",\"phone\":\"+4915550002222\"}}",
                from + "\"order\":{\"catalog\":\"c\",\"items\":{\"tea\":2}}}",
                from + "\"media\":{\"kind\":\"image\",\"id\":\"" + file + "\",\"caption\":\"Look\"}}" }) {
            HttpResponse<String> answer = control.post("/simulator/messages", gesture);
            assertThat(answer.statusCode()).as(gesture + answer.body()).isEqualTo(201);
        }
        assertThat(control.get("/simulator/state").body()).contains("\"hosting\":\"cloud\"");
        assertThat(control.post("/simulator/messages", from + "\"react\":\"x\"}").body())
                .isEqualTo("{\"error\":\"Field 'of' must name a message\"}");
        assertThat(control.post("/simulator/messages", from + "\"form\":{}}").body())
                .isEqualTo("{\"error\":\"No message with a flow\"}");
        assertThat(control.post("/simulator/messages", from + "\"location\":{\"latitude\":91,\"longitude\":0}}").body())
                .isEqualTo("{\"error\":\"Field 'location.latitude' must be a number of degrees\"}");
        assertThat(control.post("/simulator/numbers", "{\"hosting\":\"moon\",\"key\":\"d\",\"number\":\"4930555000333\"}")
                .body()).isEqualTo("{\"error\":\"The hosting must be one of [on-premise, cloud, sandbox]\"}");
    }

    @Test
    void deliveryIsRepeated() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            control.call("PUT", "/simulator/webhook", "{\"url\":\"" + webhook.url() + "\"}");
            control.post("/simulator/deliver", "{\"payload\":{\"errors\":[{\"code\":1011,\"title\":\"Service not ready\"}]}}");
            await().until(() -> SIM.number().deliveries().size() == 1);
            String event = SIM.number().deliveries().get(0).eventId();
            control.post("/simulator/deliveries/" + event + "/redeliver", "");
            await().until(() -> webhook.posts().size() == 2);
            assertThat(webhook.texts()).containsOnly("{\"errors\":[{\"code\":1011,\"title\":\"Service not ready\"}]}");
        }
    }

    @Test
    void resetForgetsEverything() throws Exception {
        control.post("/simulator/messages", "{\"from\":\"4915550001111\",\"text\":\"Hi\"}");
        control.post("/simulator/clock", "{\"advanceSeconds\":60}");
        control.post("/simulator/faults", "{\"kind\":\"drop\"}");
        control.post("/simulator/reset", "");
        var state = Json.object(control.get("/simulator/state").body());
        assertThat(state.at("/numbers/0/chats")).isEmpty();
        assertThat(state.path("faults")).isEmpty();
        assertThat(state.path("clockOffsetSeconds").asInt()).isZero();
        assertThat(control.get("/simulator/requests").body()).isEqualTo("{\"total\":0,\"requests\":[]}");
    }

    @Test
    void pageIsServedUnderAStrictPolicy() throws Exception {
        HttpResponse<String> page = control.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self';");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=").doesNotContain("onclick");
        assertThat(control.get("/phone/..%2f..%2fMain.class").statusCode()).isEqualTo(404);
    }
}
