package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.SendResult;
import io.github.camelwaba.simulator.RecordedRequest;
import org.junit.jupiter.api.Test;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SendResultTest extends ProducerTestSupport {

    private static final String OTHER = "4915550002222";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:send").to("waba:send");
                from("direct:twice").to("waba:send").setBody(constant("second")).to("waba:send?to=" + OTHER);
            }
        };
    }

    @Test
    void theAnswerIsHeadersAndBody() {
        simulator().number().waId("4915550009999", PHONE);

        Exchange exchange = request("direct:send", "text", Map.of(WabaConstants.TO, "4915550009999"));

        String id = simulator().number().sentMessages().get(0).id();
        assertThat(exchange.getMessage().getHeader(WabaConstants.MESSAGE_ID)).isEqualTo(id);
        assertThat(exchange.getMessage().getHeader(WabaConstants.WA_ID)).isEqualTo(PHONE);
        SendResult result = exchange.getMessage().getBody(SendResult.class);
        assertThat(result.messageId()).isEqualTo(id);
        assertThat(result.waId()).isEqualTo(PHONE);
        JsonNode json = exchange.getMessage().getBody(JsonNode.class);
        assertThat(json.at("/meta/api_status").textValue()).isEqualTo("stable");
        assertThat(exchange.getMessage().getBody(String.class)).contains("\"api_status\":\"stable\"");
    }

    @Test
    void anAnswerWithoutWaIdLeavesNoneOfAnEarlierOne() {
        simulator().faults().onCall("POST", "/v1/messages").answer(200, "{\"messages\":[{\"id\":\"gBEG1\"}]}");

        Exchange exchange = request("direct:send", "text", Map.of(WabaConstants.TO, PHONE, WabaConstants.WA_ID, "old"));

        assertThat(exchange.getMessage().getHeader(WabaConstants.MESSAGE_ID)).isEqualTo("gBEG1");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(WabaConstants.WA_ID);
    }

    @Test
    void whatDescribedTheMessageIsConsumed() {
        Exchange exchange = request("direct:send", null, Map.of(WabaConstants.TO, PHONE, WabaConstants.PREVIEW_URL, true,
                WabaConstants.TEMPLATE_NAME, "order_update", WabaConstants.TEMPLATE_LANGUAGE, "en",
                WabaConstants.TEMPLATE_NAMESPACE, "7c1d9a52_3e0b_4f61_8a24_5b90e1c7d386",
                WabaConstants.TEMPLATE_PARAMETERS, List.of("Ada", "A-17"), "mine", "stays"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .containsOnlyKeys(WabaConstants.MESSAGE_ID, WabaConstants.WA_ID, "mine");
    }

    @Test
    void aSecondSendOfTheRouteGoesItsOwnWay() {
        simulator().customer(OTHER, "Bo Lind").say("Hello");

        Exchange exchange = request("direct:twice", null, Map.of(WabaConstants.TO, PHONE,
                WabaConstants.TEMPLATE_NAME, "hello_world", WabaConstants.TEMPLATE_LANGUAGE, "en_US"));

        assertThat(exchange.getException()).isNull();
        List<JsonNode> sent = calls("POST").stream().map(Wire::json).toList();
        assertThat(sent).extracting(json -> json.path("type").textValue()).containsExactly("template", "text");
        assertThat(sent).extracting(json -> json.path("to").textValue()).containsExactly(PHONE, OTHER);
    }

    @Test
    void aFailedSendKeepsWhatDescribesItForTheNextAttempt() {
        simulator().faults().onCall("POST", "/v1/messages").internalError();

        Exchange exchange = request("direct:send", "text", Map.of(WabaConstants.TO, PHONE));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeader(WabaConstants.TO)).isEqualTo(PHONE);
        assertThat(exchange.getMessage().getBody()).isEqualTo("text");
    }

    @Test
    void oneMessageIsOneRequestWithJustTheHeadersThatItNeeds() {
        request("direct:send", "text", Map.of(WabaConstants.TO, PHONE));

        RecordedRequest request = onlyCall("POST");
        assertThat(simulator().requests()).hasSize(1);
        assertThat(request.path()).isEqualTo("/v1/messages");
        assertThat(request.query()).isEmpty();
        assertThat(request.header("D360-API-KEY")).hasValue(simulator().number().key());
        assertThat(request.header("Content-Type")).hasValue("application/json");
    }
}
