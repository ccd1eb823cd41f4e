package io.github.camelwaba.conformance;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.Payloads;
import io.github.camelwaba.simulator.Customer;
import org.junit.jupiter.api.Test;

import static io.github.camelwaba.conformance.ConformanceClient.BASIC;
import static io.github.camelwaba.conformance.ConformanceClient.PHONE;
import static io.github.camelwaba.conformance.ConformanceClient.newId;
import static io.github.camelwaba.conformance.ConformanceClient.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an application with camel-waba does the same wherever it runs. To put a runtime to it: start an application with
 * {@link ConformanceRoutes} once for the class, with a {@link io.github.camelwaba.simulator.WabaSimulator} beside it, and
 * extend this. What may differ is in methods to override, each with its reason.
 */
public abstract class RuntimeConformance extends BodyConformance {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    public void answersCustomersThroughTheBot() {
        Customer ada = ada();

        ada.say("hi 👋");
        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("You said: hi 👋");
        ada.say("{\"to\":\"4915550009999\"} ${body}");
        assertThat(ada.awaitMessage(SOON).text()).isEqualTo("You said: {\"to\":\"4915550009999\"} ${body}");
    }

    @Test
    public void runsARedeliveredEventOnce() {
        Customer ada = ada();
        simulator().faults().onWebhook().duplicate(3);

        ada.say("one");
        ada.awaitMessage(SOON);
        ada.say("two");
        ada.awaitMessage(message -> message.text().endsWith("two"), SOON);

        assertThat(ada.messages()).extracting(message -> message.text()).containsExactly("You said: one", "You said: two");
    }

    private Customer ada() {
        Customer ada = simulator().customer(number(), PHONE, "Ada Park");
        number().setWebhook(client().url("bot"), Map.of("Authorization", BASIC));
        return ada;
    }

    @Test
    public void givesMessagesWithHeadersAndBody() throws Exception {
        String id = newId();
        assertThat(client().knock("open", Payloads.text(PHONE, id, "Grüße 👋"))).isEqualTo(200);

        JsonNode event = client().awaitTaken("open", id);
        assertThat(text(event)).isEqualTo("Grüße 👋");
        assertThat(event.at("/headers/CamelWabaEventType").asText()).isEqualTo("message");
        assertThat(event.at("/headers/CamelWabaMessageType").asText()).isEqualTo("text");
        assertThat(event.at("/headers/CamelWabaFrom").asText()).isEqualTo(PHONE);
        assertThat(event.get("body").asText()).contains("\"id\":\"" + id + "\"", "Grüße 👋");
        assertThat(event.get("headers").fieldNames()).toIterable().allMatch(name -> name.startsWith("CamelWaba")
                || name.equals("CamelMessageTimestamp"), "of ours");
    }

    @Test
    public void givesStatuses() throws Exception {
        String id = newId();
        assertThat(client().knock("open", Payloads.status(id, "read", PHONE))).isEqualTo(200);

        JsonNode event = client().awaitTaken("open", id);
        assertThat(event.at("/headers/CamelWabaEventType").asText()).isEqualTo("status");
        assertThat(event.at("/headers/CamelWabaStatus").asText()).isEqualTo("read");
        assertThat(event.get("body").asText()).contains("\"status\":\"read\"");
    }

    @Test
    public void givesWhatItDoesNotKnowAsItCame() throws Exception {
        String id = newId();
        String body = "{\"messages\":[{\"from\":\"" + PHONE + "\",\"id\":\"" + id
                + "\",\"timestamp\":\"1735725600\",\"type\":\"hologram\",\"hologram\":{\"depth\":3}}]}";
        assertThat(client().knock("open", body)).isEqualTo(200);
        assertThat(client().awaitTaken("open", id).get("body").asText()).contains("\"hologram\":{\"depth\":3}");

        String marker = newId();
        assertThat(client().knock("open", "{\"unheard\":\"" + marker + "\"}")).isEqualTo(200);
        client().awaitEnd("open");
        await().until(() -> client().taken().toString().contains(marker));
    }

    @Test
    public void takesManyAtATime() throws Exception {
        List<String> ids = IntStream.range(0, 60).mapToObj(i -> newId()).toList();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (String id : ids) {
            answers.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return client().knock("open", Payloads.text(id.replaceAll("\\D", ""), id, "Hi"));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        await().until(() -> client().taken().findValuesAsText("CamelWabaMessageId").containsAll(ids));
    }

    @Test
    public void answers413ToMoreThanTheInboxCanEverHold() throws Exception {
        List<String> ids = IntStream.rangeClosed(0, ConformanceRoutes.CAPACITY).mapToObj(i -> newId()).toList();
        String[] messages = ids.stream().map(id -> Payloads.message(PHONE, id, "Hi")).toArray(String[]::new);

        HttpResponse<String> answer = client().post("narrow", utf8(Payloads.messages(messages)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.body()).isEmpty();
        client().awaitEnd("narrow");
        assertThat(ids).allMatch(id -> client().taken("narrow", id).isEmpty(), "not taken");
    }

    @Test
    public void answers500WithoutInboxWhenTheRouteFails() throws Exception {
        String good = newId();
        String bad = newId();
        byte[] both = utf8(Payloads.messages(Payloads.message(PHONE, good, "fine"),
                Payloads.message(PHONE, bad, TakenEvents.FAILING)));

        HttpResponse<String> answer = client().post("direct", both);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
        assertThat(client().post("direct", both).statusCode()).isEqualTo(200);
        assertThat(client().taken("direct", good)).hasSize(1);
        assertThat(client().taken("direct", bad)).hasSize(2);
    }

    @Test
    public void keepsEventsInTheJournalUntilTheRouteIsDone() throws Exception {
        String id = newId();
        byte[] body = utf8(Payloads.text(PHONE, id, TakenEvents.FAILING + " 👋"));

        assertThat(client().post("journal", body).statusCode()).isEqualTo(200);
        assertThat(client().post("journal", body).statusCode()).isEqualTo(200);

        client().awaitEnd("journal");
        List<JsonNode> runs = client().taken("journal", id);
        assertThat(runs).hasSize(2).allSatisfy(run -> assertThat(text(run)).isEqualTo("fail 👋"));
        assertThat(runs.get(1).at("/headers/CamelWabaRedelivered").asText()).isEqualTo("true");
    }
}
