package io.github.camelwaba;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.message.MediaReference;
import io.github.camelwaba.model.message.TemplateButton;
import io.github.camelwaba.model.message.TemplateHeader;
import io.github.camelwaba.model.message.TemplateMessage;
import io.github.camelwaba.model.message.TemplateParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendTemplateTest extends ProducerTestSupport {

    private static final String NAMESPACE = "7c1d9a52_3e0b_4f61_8a24_5b90e1c7d386";

    @Test
    void aTypedTemplateIsSentWithEveryComponent() {
        simulator().number().addTemplate("receipt", "en", """
                [{"type":"HEADER","format":"DOCUMENT"},
                 {"type":"BODY","text":"Hi {{1}}, you paid {{2}} on {{3}}."},
                 {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Confirm"},
                   {"type":"URL","text":"Track","url":"https://shop.example/{{1}}"}]}]""");
        TemplateMessage message = TemplateMessage.named("receipt").language("en")
                .header(TemplateHeader.document(MediaReference.link("https://files.example/a.pdf"), "a.pdf"))
                .body(TemplateParameter.text("Ada"), TemplateParameter.currency("12,50 €", "EUR", new BigDecimal("12.50")),
                        TemplateParameter.dateTime("3 May 2025"))
                .button(TemplateButton.quickReply(0, "CONFIRM-17"))
                .button(TemplateButton.url(1, "t/17"));

        assertThat(wire("direct:sendToAda", message)).isEqualTo(Wire.json("template-components"));
    }

    @Test
    void aTypedTemplateBringsItsNamespace() {
        TemplateMessage message = TemplateMessage.named("hello_world").language("en_US").namespace(NAMESPACE);

        assertThat(wire("direct:sendToAda", message)).isEqualTo(Wire.json("template-namespace"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void headersDescribeATemplate(Object parameters) {
        JsonNode sent = wire("direct:sendToAda", "not looked at", Map.of(WabaConstants.TEMPLATE_NAME, "order_update",
                WabaConstants.TEMPLATE_LANGUAGE, "en", WabaConstants.TEMPLATE_PARAMETERS, parameters));

        assertThat(sent).isEqualTo(Wire.json("template"));
    }

    static Stream<Arguments> parameters() {
        JsonNode json = WabaJson.parse("[\"Ada\", \"A-17, B-18\"]");
        Object texts = new String[]{ "Ada", "A-17, B-18" };
        Object objects = new Object[]{ new StringBuilder("Ada"), "A-17, B-18" };
        return Stream.of(List.of("Ada", "A-17, B-18"), texts, objects, json).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("oneParameter")
    void aSingleValueIsOneParameterWhateverCommasItHas(Object value) {
        simulator().number().addTemplate("one", "en", "[{\"type\":\"BODY\",\"text\":\"Hi {{1}}\"}]");

        JsonNode sent = wire("direct:sendToAda", null, Map.of(WabaConstants.TEMPLATE_NAME, "one",
                WabaConstants.TEMPLATE_LANGUAGE, "en", WabaConstants.TEMPLATE_PARAMETERS, value));

        assertThat(sent.at("/template/components/0/parameters")).hasSize(1);
        assertThat(sent.at("/template/components/0/parameters/0/text").textValue()).isEqualTo("Ada, and all of you");
    }

    static Stream<Object> oneParameter() {
        return Stream.of("Ada, and all of you", TextNode.valueOf("Ada, and all of you"));
    }

    @Test
    void aHeaderGivesTheNamespace() {
        JsonNode sent = wire("direct:sendToAda", null, Map.of(WabaConstants.TEMPLATE_NAME, "hello_world",
                WabaConstants.TEMPLATE_LANGUAGE, "en_US", WabaConstants.TEMPLATE_NAMESPACE, NAMESPACE));

        assertThat(sent).isEqualTo(Wire.json("template-namespace"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "- | en | The template message has no header CamelWabaTemplateName. Set it to the name of a template",
            "' ' | en | The template message has no header CamelWabaTemplateName. Set it to the name of a template",
            "one | - | The template message has no header CamelWabaTemplateLanguage. Set it to its language, such as en" })
    void aTemplateWithoutNameOrLanguageIsRefused(String name, String language, String message) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(WabaConstants.TEMPLATE_NAME, name);
        headers.put(WabaConstants.TEMPLATE_LANGUAGE, language);
        headers.put(WabaConstants.TEMPLATE_PARAMETERS, List.of("Ada"));

        assertThat(failure(request("direct:sendToAda", "text", headers)))
                .isInstanceOf(WabaRequestException.class).hasMessage(message + " [FIX_REQUEST]");
        assertThat(simulator().requests()).isEmpty();
    }

    @Test
    void aParameterThatIsMissingIsRefused() {
        Object parameters = Arrays.asList("Ada", null);

        assertThat(failure(request("direct:sendToAda", null, Map.of(WabaConstants.TEMPLATE_NAME, "order_update",
                WabaConstants.TEMPLATE_LANGUAGE, "en", WabaConstants.TEMPLATE_PARAMETERS, parameters))))
                .isInstanceOf(WabaRequestException.class)
                .hasMessage("The message cannot be sent: template.components.parameters.text must not be empty: "
                        + "give every variable of the template a value [FIX_REQUEST]");
    }
}
