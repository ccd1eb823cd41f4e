package io.github.camelwaba.quarkus.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.result.SendResult;
import io.github.camelwaba.simulator.Customer;
import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Producer and consumer in a Quarkus application, configured by its properties alone.
 */
@QuarkusTest
@QuarkusTestResource(Simulated360Dialog.class)
class WabaOnQuarkusTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String PHONE = "4915550001111";

    WabaSimulator simulator;

    @Inject
    CamelContext context;

    @Inject
    ProducerTemplate template;

    @TestHTTPResource("/")
    URI application;

    @ConfigProperty(name = "camel.component.waba.inbox-directory")
    Path inboxDirectory;

    @ConfigProperty(name = "signed.key")
    String signedKey;

    @Test
    void answersThroughTheWebhookThatItRegistered() throws Exception {
        Customer ada = simulator.customer(PHONE, "Ada Park");

        ada.say("Grüße 👋");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("You said: Grüße 👋");
        try (Stream<Path> files = Files.list(inboxDirectory)) {
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void answersASignedEventThatCrossedAnEnvelopeOnItsOwnNumber() {
        SimulatedNumber signed = simulator.addNumber("cloud", signedKey, "4930555000222")
                .setWebhook(application + "waba/webhook/signed", Map.of());
        Customer ada = simulator.customer(signed, PHONE, "Ada Park");

        ada.say("A-17");

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo(PHONE + " asks for A-17");
    }

    @Test
    void checksTheSignatureOfTheBytesAsReceived() throws Exception {
        byte[] illFormed = "{\"messages\":[{\"text\":{\"body\":\"x\"}}]}".getBytes(StandardCharsets.UTF_8);
        illFormed[new String(illFormed, StandardCharsets.UTF_8).indexOf('x')] = (byte) 0xe2;
        byte[] latin = "{\"x\":\"é\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(post(illFormed, sign(illFormed))).as("signed, but no JSON").isEqualTo(400);
        assertThat(post(illFormed, sign(new String(illFormed, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))))
                .as("the signature of what it is decoded to").isEqualTo(403);
        assertThat(post(latin, sign(latin))).as("UTF-8 that calls itself something else").isEqualTo(200);
    }

    @Test
    void sendsATypedMessageAndConvertsTheResult() {
        Customer ada = simulator.customer(PHONE, "Ada Park");
        ada.say("open the window");
        ada.awaitMessage(SOON);

        SendResult result = template.requestBodyAndHeader("waba:send", TextMessage.of("Your parcel is here"), "CamelWabaTo",
                PHONE, SendResult.class);

        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("Your parcel is here");
        assertThat(context.getTypeConverter().convertTo(JsonNode.class, result).at("/messages/0/id").asText())
                .isEqualTo(result.messageId());
        assertThat(context.getTypeConverter().convertTo(String.class, result)).contains(result.messageId());
        assertThat(context.getTypeConverter().convertTo(Map.class, result)).containsKey("messages");
    }

    private int post(byte[] body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(application.resolve("/waba/webhook/signed"))
                .header("Content-Type", "application/json; charset=ISO-8859-1")
                .header("x-360dialog-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String sign(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Simulated360Dialog.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
