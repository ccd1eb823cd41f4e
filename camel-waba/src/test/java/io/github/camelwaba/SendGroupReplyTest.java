package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.simulator.RecordedRequest;
import io.github.camelwaba.simulator.SimulatedNumber;
import org.junit.jupiter.api.Test;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A reply to what somebody wrote in a group goes to the group.
 */
class SendGroupReplyTest extends WabaTestSupport {

    private static SimulatedNumber number() {
        return SIMULATOR.simulator().addNumber("cloud", "groups", "4930555000333");
    }

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setHosting("cloud");
        waba.getConfiguration().setApiKey(number().key());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/reply&allowUnauthenticated=true")
                        .setBody(simple("You said: ${header.CamelWabaText}")).to("waba:send");
                from("waba:webhook?path=/raw&allowUnauthenticated=true")
                        .setBody(constant("{\"type\":\"text\",\"text\":{\"body\":\"raw\"}}")).to("waba:send?raw=true");
                from("waba:webhook?path=/person&allowUnauthenticated=true").setBody(constant("for you alone"))
                        .setHeader(WabaConstants.TO, header(WabaConstants.FROM)).to("waba:send");
            }
        };
    }

    @Test
    void aReplyGoesToTheGroup() throws Exception {
        JsonNode sent = sentAfter("/reply");

        assertThat(sent.path("recipient_type").textValue()).isEqualTo("group");
        assertThat(sent.path("to").textValue()).isEqualTo("GROUPinvented01");
        assertThat(sent.at("/text/body").textValue()).isEqualTo("You said: Hello everybody");
    }

    @Test
    void aRawReplyGoesToTheGroup() throws Exception {
        JsonNode sent = sentAfter("/raw");

        assertThat(sent.path("recipient_type").textValue()).isEqualTo("group");
        assertThat(sent.path("to").textValue()).isEqualTo("GROUPinvented01");
    }

    @Test
    void whoNamesThePersonAnswersThePerson() throws Exception {
        JsonNode sent = sentAfter("/person");

        assertThat(sent.path("recipient_type").textValue()).isEqualTo("individual");
        assertThat(sent.path("to").textValue()).isEqualTo("4915550001111");
    }

    private JsonNode sentAfter(String path) throws Exception {
        // the simulator has no groups
        SIMULATOR.simulator().faults().onCall("POST", "/messages").answer(200, "{\"messages\":[{\"id\":\"wamid.A\"}]}");
        number().setWebhook(webhookUrl(path), Map.of());
        number().deliver(WabaJson.toText(Fixtures.event("cloud/text-group"))
                .replace("4930555000111", number().phoneNumber()));
        await().atMost(SOON).until(() -> !calls().isEmpty());
        assertThat(calls()).hasSize(1);
        return Wire.json(calls().get(0));
    }

    private static List<RecordedRequest> calls() {
        return SIMULATOR.simulator().requests().stream().filter(call -> call.method().equals("POST")).toList();
    }
}
