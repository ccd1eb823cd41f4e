package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloudErrorsTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final String TO = "'to':'4915550001111',";
    private static final String TRACE = "\"fbtrace_id\":\"A[A-Za-z0-9]{22}\"}}";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    @Test
    void missingFieldIsAnsweredWordForWord() throws Exception {
        HttpResponse<String> answer = api.cloud(TO + "'type':'text','text':{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).matches("\\{\"error\":\\{\"message\":\"\\(#131008\\) Required parameter is missing\","
                + "\"type\":\"OAuthException\",\"code\":131008,\"error_data\":\\{\"messaging_product\":\"whatsapp\","
                + "\"details\":\"Parameter 'text.body' is mandatory\"}," + TRACE);
    }

    @Test
    void wrongValueHasASubcode() throws Exception {
        assertThat(api.cloud(TO + "'text':{'body':7}").body()).matches("\\{\"error\":\\{"
                + "\"message\":\"\\(#131009\\) Parameter value is not valid\",\"type\":\"OAuthException\",\"code\":131009,"
                + "\"error_data\":\\{\"messaging_product\":\"whatsapp\",\"details\":\"Parameter 'text.body' must be a string\"},"
                + "\"error_subcode\":2494010," + TRACE);
    }

    @Test
    void messagingProductIsRequired() throws Exception {
        assertThat(api.post("/messages", "{\"to\":\"4915550001111\",\"text\":{\"body\":\"x\"}}").body())
                .matches("\\{\"error\":\\{\"message\":\"\\(#100\\) The parameter messaging_product is required\\.\","
                        + "\"type\":\"OAuthException\",\"code\":100," + TRACE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "'text':{'body':'x'}|(#100) The parameter to is required.",
            "'to':'4915550001111','preview_url':true,'text':{'body':'x'}|(#100) Unexpected key \\\"preview_url\\\".",
            "'to':'4915550001111','text':{'body':'x','colour':1}|(#100) Unexpected key \\\"colour\\\" on param \\\"text\\\".",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'button','body':{'text':'B','x':1},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Yes'}}]}}|(#100) Unexpected key \\\"x\\\" on param \\\"interactive['body']\\\".",
            "'to':'4915550001111','type':'image','image':{'id':'77'}|(#100) Param image['id'] is not a valid whatsapp business account media attachment ID",
            "'to':'4915550001111','type':'reaction','context':{'message_id':'x'},'reaction':{}|(#100) Unexpected key \\\"context\\\"."
    })
    void wrongParameterIsSaidInTheMessage(String fields, String message) throws Exception {
        HttpResponse<String> answer = api.cloud(fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":100,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "'type':'poll'|131051|Parameter 'type' is not a supported message type",
            "'to':'nobody','text':{'body':'x'}|131009|Parameter 'to' is not a valid phone number",
            "'to':'4930555000111','text':{'body':'x'}|131021|Recipient phone number cannot be the sender's",
            "'recipient':'ada','text':{'body':'x'}|131009|Parameter 'recipient' must be a business-scoped user id, without 'to'",
            "'to':'4915550001111','type':'image','image':{}|131008|One of the parameters 'id' and 'link' is mandatory for type 'image'",
            "'to':'4915550001111','type':'image','image':{'id':'1','link':'https://x.example'}|131009|Parameter 'image.link' must not come with 'id'",
            "'to':'4915550001111','type':'reaction','reaction':{'message_id':'wamid.X','emoji':'👍'}|131009|Parameter 'reaction.message_id' is not a message of this chat of the last 30 days",
            "'to':'4915550001111','type':'reaction','reaction':{'message_id':'wamid.X','emoji':'ok'}|131009|Parameter 'reaction.emoji' must be one emoji, or empty",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'button','body':{'text':'B'},'action':{'buttons':[]}}|131009|Parameter 'interactive.action.buttons' must have 1 to 3 items",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'list','body':{'text':'B'},'action':{'button':'S','sections':[{'rows':[]}]}}|131009|Parameter 'interactive.action.sections' must have 1 to 10 rows in all",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'cta_url','body':{'text':'B'},'action':{'name':'cta_url','parameters':{'display_text':'123456789012345678901','url':'https://x.example'}}}|131009|Parameter 'interactive.action.parameters.display_text' must be at most 20 characters",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'flow','body':{'text':'B'},'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_cta':'x'}}}|131008|One of the parameters 'flow_id' and 'flow_name' is mandatory, not both",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'carousel','body':{'text':'B'},'action':{'cards':[]}}|131009|Parameter 'interactive.action.cards' must have 2 to 10 items",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'product_list','body':{'text':'B'},'action':{'catalog_id':'c','sections':[{'product_items':[{'product_retailer_id':'p'}]}]}}|131008|Parameter 'interactive.header' is mandatory",
            "'to':'4915550001111','type':'contacts','contacts':[{'name':{'formatted_name':'A'}}]|131008|Parameter 'contacts[0].name.first_name' is mandatory",
            "'to':'4915550001111','type':'location','location':{'latitude':91,'longitude':1}|131009|Parameter 'location.latitude' is out of range"
    })
    void wrongMessageIsRefused(String fields, int code, String details) throws Exception {
        HttpResponse<String> answer = api.cloud(fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":" + code + ",").contains("\"details\":\"" + details + "\"");
    }

    @Test
    void longTextIsRefused() throws Exception {
        SIM.customer("4915550001111", "Ada Park").say("Hi");
        assertThat(api.cloud(TO + "'text':{'body':'" + "x".repeat(4097) + "'}").body()).startsWith(
                "{\"error\":{\"message\":\"(#100) Param text['body'] must be at most 4096 characters long.\",");
        assertThat(api.cloud(TO + "'text':{'body':'" + "x".repeat(4096) + "'}").statusCode()).isEqualTo(200);
    }

    @Test
    void keyOfAnotherHostingIsUnknown() throws Exception {
        SIM.simulator().addNumber("premises", "4930555000222");
        String refusal = "{\"meta\":{\"success\":false,\"http_code\":401,"
                + "\"developer_message\":\"Invalid api_key or token expired\"}}";
        HttpResponse<String> wrong = new ApiClient(SIM.baseUrl(), "premises").cloud(TO + "'text':{'body':'x'}");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(refusal);
        assertThat(api.sendText("4915550001111", "x").body()).isEqualTo(refusal);
        assertThat(api.get("/v1/health").statusCode()).isEqualTo(401);
        assertThat(new ApiClient(SIM.baseUrl(), "").get("/health_status").statusCode()).isEqualTo(401);
    }

    @Test
    void unknownPathMediaAndBodyAreRefused() throws Exception {
        assertThat(api.get("/no/such/path").body()).contains("\"(#100) Unsupported request - method type: get\"");
        assertThat(api.get("/1234").body()).contains("(#100) Unsupported request. Object with ID '1234' does not exist");
        assertThat(api.post("/messages", "[]").body()).contains("\"details\":\"The request body is not a JSON object\"");
        assertThat(api.post("/messages", "x".repeat((4 << 20) + 1)).statusCode()).isEqualTo(413);
    }
}
