package io.github.camelwaba.simulator;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FaultsTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.webhookSecret("secret"));

    private static final String ADA = "4915550001111";
    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private WebhookReceiver webhook;
    private Customer ada;
    private Faults faults;

    @BeforeEach
    void begin() throws Exception {
        webhook = new WebhookReceiver();
        ada = SIM.customer(ADA, "Ada Park");
        ada.say("Hi");
        SIM.simulator().reset();
        SIM.number().setWebhook(webhook.url(), Map.of()).statusesEnabled(false);
        faults = SIM.simulator().faults();
    }

    @AfterEach
    void end() {
        webhook.close();
    }

    @Test
    void answersGoWrongAsOftenAsWasSaid() throws Exception {
        faults.onCall("POST", "/v1/messages").next(2).tooManyRequests(Duration.ofSeconds(7));
        assertThat(faults.armed()).containsExactly("status");
        assertThat(api.get("/v1/health").statusCode()).isEqualTo(200);
        HttpResponse<String> first = template();
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("retry-after")).contains("7");
        assertThat(first.body()).contains("\"code\":1015,\"title\":\"Too many requests\"");
        assertThat(template().statusCode()).isEqualTo(429);
        assertThat(template().statusCode()).isEqualTo(201);
        assertThat(faults.armed()).isEmpty();
    }

    @Test
    void gatewayAnswersAreThoseOf360dialog() throws Exception {
        faults.onCall().gatewayRateLimit();
        assertThat(template().body()).isEqualTo("{\"meta\":{\"success\":false,\"http_code\":400,"
                + "\"developer_message\":\"You have exceeded the limit of 1 request every 5"
                + " seconds\"}}");
        faults.onCall().badGateway();
        assertThat(template().headers().firstValue("content-type")).contains("text/html");
        faults.onCall().errorsInSuccess(1014, "Internal error");
        HttpResponse<String> errors = template();
        assertThat(errors.statusCode()).isEqualTo(200);
        assertThat(errors.body()).contains("\"errors\":[{\"code\":1014");
        faults.onCall().internalError();
        assertThat(template().statusCode()).isEqualTo(500);
        assertThat(ada.messages()).isEmpty();
    }

    @Test
    void callIsDoneAndItsAnswerIsSpoiled() throws Exception {
        faults.onCall().withoutId();
        assertThat(template().body()).contains("\"messages\":[]");
        faults.onCall().truncated();
        assertThat(Json.parseObject(template().body().getBytes())).isEmpty();
        faults.onCall().loseAnswer();
        assertThatThrownBy(this::template).isInstanceOf(IOException.class);
        faults.onCall().drip(Duration.ofMillis(1));
        assertThat(template().statusCode()).isEqualTo(201);
        assertThat(ada.messages()).hasSize(4);
    }

    @Test
    void callIsNeverAnswered() {
        faults.onCall().stall();
        assertThatThrownBy(() -> java.net.http.HttpClient.newHttpClient().send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(SIM.baseUrl() + "/v1/health"))
                        .timeout(Duration.ofMillis(300)).build(),
                HttpResponse.BodyHandlers.ofString())).isInstanceOf(HttpTimeoutException.class);
        faults.onCall().reset();
        assertThatThrownBy(this::template).isInstanceOf(IOException.class);
        assertThat(ada.messages()).isEmpty();
        assertThat(SIM.simulator().requests()).extracting(RecordedRequest::status).containsOnly(0);
    }

    @Test
    void answerIsLate() throws Exception {
        faults.onCall().delay(Duration.ofMillis(200));
        long start = System.nanoTime();
        assertThat(template().statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
    }

    @Test
    void eventIsPostedTwice() {
        faults.onWebhook().duplicate();
        ada.say("one");
        await().until(() -> webhook.posts().size() == 2);
        assertThat(webhook.texts().get(0)).isEqualTo(webhook.texts().get(1));
    }

    @Test
    void eventIsOvertaken() {
        faults.onWebhook().reorder();
        ada.say("one");
        ada.say("two");
        await().until(() -> webhook.posts().size() == 2);
        faults.onWebhook().delay(Duration.ofMinutes(1));
        ada.say("three");
        ada.say("four");
        await().until(() -> webhook.posts().size() == 3);
        assertThat(webhook.texts().get(2)).contains("four");
        SIM.simulator().clock().advance(Duration.ofMinutes(1));
        await().until(() -> webhook.posts().size() == 4);
    }

    @Test
    void eventsGoInOnePost() {
        faults.onWebhook().batch(3);
        List.of("one", "two", "three").forEach(ada::say);
        await().until(() -> webhook.posts().size() == 1);
        assertThat(Json.object(webhook.texts().get(0)).path("messages")).hasSize(3);
        faults.onWebhook().batch(3);
        ada.say("four");
        SIM.simulator().clock().advance(Duration.ofSeconds(2));
        await().until(() -> webhook.posts().size() == 2);
    }

    @Test
    void droppedEventIsRedelivered() {
        faults.onWebhook().drop();
        ada.say("one");
        await().until(() -> SIM.number().deliveries().size() == 1);
        assertThat(webhook.posts()).isEmpty();
        SIM.simulator().clock().advance(Duration.ofSeconds(3));
        await().until(() -> webhook.posts().size() == 1);
        assertThat(SIM.number().deliveries().get(0).error()).isEqualTo("Dropped by an armed fault");
    }

    @Test
    void signatureIsMissingOrWrong() {
        ada.say("good");
        faults.onWebhook().withoutSignature();
        await().until(() -> webhook.posts().size() == 1);
        ada.say("none");
        await().until(() -> webhook.posts().size() == 2);
        faults.onWebhook().wrongSignature();
        ada.say("wrong");
        await().until(() -> webhook.posts().size() == 3);
        long signed = webhook.posts().stream().filter(post -> post.headers().containsKey("x-360dialog-signature")).count();
        assertThat(signed).isEqualTo(2);
    }

    @Test
    void payloadIsStrange() throws Exception {
        faults.onWebhook().unknownFields();
        ada.say("one");
        await().until(() -> webhook.posts().size() == 1);
        assertThat(webhook.texts().get(0)).contains("\"x_new_field\":true").contains("\"x_new_section\"");
        faults.onWebhook().gzip();
        ada.say("two");
        await().until(() -> webhook.posts().size() == 2);
        WebhookReceiver.Post post = webhook.posts().get(1);
        assertThat(post.headers().getFirst("content-encoding")).isEqualTo("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(post.body()))) {
            assertThat(new String(in.readAllBytes())).contains("\"two\"");
        }
    }

    private HttpResponse<String> template() throws IOException, InterruptedException {
        return api.send("{\"to\":\"" + ADA + "\",\"type\":\"template\",\"template\":{\"name\":\"hello_world\","
                + "\"language\":{\"code\":\"en_US\"}}}");
    }
}
