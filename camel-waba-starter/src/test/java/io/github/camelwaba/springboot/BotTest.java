package io.github.camelwaba.springboot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.WabaSimulatorExtension;
import io.github.camelwaba.webhook.ServerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sqlite.SQLiteJDBCLoader;

import org.apache.camel.CamelContext;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot on Spring Boot, its journal on disk, and 360dialog delivering to it over HTTP.
 */
@CamelSpringBootTest
@SpringBootTest(classes = BotApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@DirtiesContext
class BotTest {

    private static final String SECRET = "the secret";
    private static final String SIGNATURE = "x-360dialog-signature";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Path INBOX = Path.of("target", "bot-test-inbox-" + ProcessHandle.current().pid());
    private static final int PORT = freePort();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RegisterExtension
    static final WabaSimulatorExtension SIMULATOR = WabaSimulatorExtension
            .create(options -> options.hosting("cloud").webhookSecret(SECRET)).keepWebhook();

    @Autowired
    private CamelContext camel;

    @Autowired
    private ServletWebhookEngine engine;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("camel.component.waba.api-key", SIMULATOR::key);
        registry.add("camel.component.waba.hosting", () -> "cloud");
        registry.add("camel.component.waba.base-url", SIMULATOR::baseUrl);
        registry.add("camel.component.waba.callback-url", () -> address("/waba/webhook"));
        registry.add("camel.component.waba.webhook-username", () -> "waba");
        registry.add("camel.component.waba.webhook-password", () -> "open sesame");
        registry.add("camel.component.waba.webhook-secret", () -> SECRET);
        registry.add("camel.component.waba.inbox-directory", INBOX::toString);
        registry.add("camel.health.producers-enabled", () -> "true");
        registry.add("camel.health.exposure-level", () -> "full");
        registry.add("management.endpoint.health.show-details", () -> "always");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + PORT + path;
    }

    private static HttpResponse<String> post(byte[] body, String signature, String contentType) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/waba/webhook")))
                .header("Authorization", "Basic d2FiYTpvcGVuIHNlc2FtZQ==").header(SIGNATURE, signature)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).timeout(SOON).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String sign(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static byte[] message(String id, String text) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"4930555000111","phone_number_id":"1"},
                "contacts":[{"profile":{"name":"Zoë"},"wa_id":"4915550003333"}],
                "messages":[{"from":"4915550003333","id":"%s","timestamp":"1","type":"text","text":{"body":"%s"}}]}}]}]}
                """.formatted(id, text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void runsOnTheVersionsThatItIsTestedFor() {
        assertThat(camel.getVersion()).isEqualTo(System.getProperty("camel.expected.version"));
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.expected.version"));
        assertThat(SQLiteJDBCLoader.getVersion()).isEqualTo(System.getProperty("sqlite-jdbc.expected.version"));
    }

    @Test
    void knowsWhereItIsServedBeforeItIsRegistered() {
        assertThat(engine.addresses("/waba/webhook")).containsExactly(
                new ServerAddress(false, null, PORT, "/waba/webhook", "server.port"));
    }

    @Test
    void answersWhatTheCustomerSaid() {
        Customer ada = SIMULATOR.customer("4915550001111", "Ada Park");
        ada.say("Grüße 👋");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("You said: Grüße 👋");
        assertThat(INBOX).as("the journal is where the property says").isDirectoryContaining(Files::isRegularFile);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/json; charset=ISO-8859-1",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x" })
    void checksTheSignatureOfTheBytesAsTheyCame(String contentType) throws Exception {
        SIMULATOR.customer("4915550003333", "Zoë").say("let me in");
        byte[] body = message("wamid." + contentType.length(), "Zoë");
        byte[] illFormed = body.clone();
        illFormed[new String(body, StandardCharsets.ISO_8859_1).lastIndexOf("Zo") + 2] = (byte) 0xff;

        assertThat(post(body, sign(body), contentType).statusCode()).isEqualTo(200);
        // well signed, so it is let in, and is no JSON
        assertThat(post(illFormed, sign(illFormed), contentType).statusCode()).isEqualTo(400);
        // as it would be after it was decoded and encoded
        byte[] replaced = new String(illFormed, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        assertThat(post(illFormed, sign(replaced), contentType).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x" })
    void turnsStrangersAwayBeforeTheirBodyHasCome(String contentType) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", PORT)) {
            socket.setSoTimeout((int) SOON.toMillis());
            socket.getOutputStream().write(("POST /waba/webhook HTTP/1.1\r\nHost: bot\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: 1000\r\n\r\n").getBytes(StandardCharsets.UTF_8));

            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 401".length());
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @CsvSource({ "/waba/webhook, 401", "/waba/webhook/, 401", "/waba/webhook/more, 404", "/waba, 404" })
    void isServedAtItsPath(String path, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path))).timeout(SOON)
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    }

    @Test
    void itsAnswerHasNothingOfTheRequest() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = post(body, sign(body), "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map().keySet()).isSubsetOf("connection", "content-length", "date", "keep-alive",
                "transfer-encoding");
    }

    @Test
    void theActuatorShowsWebhookAndNumberAndNothingThatIsSecret() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/actuator/health"))).timeout(SOON).build();
        HttpResponse<String> health = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(health.body()).contains("camelHealth", "waba-webhook-bot", "producer:waba",
                "\"waba.registration\":\"REGISTERED\"",
                "\"waba.inbox\":\"journal\"");
        assertThat(health.body()).doesNotContain(SIMULATOR.key(), SECRET, "open sesame", "4930555000111", "4915550001111",
                "Ada Park");
    }
}
