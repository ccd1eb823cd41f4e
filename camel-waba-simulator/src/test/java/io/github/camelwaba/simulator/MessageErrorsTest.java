package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageErrorsTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    private static final String BUTTON = "\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    @Test
    void missingFieldIsAnsweredWordForWord() throws Exception {
        HttpResponse<String> answer = api.send("{\"to\":\"4915550001111\",\"type\":\"text\",\"text\":{}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"meta\":{\"api_status\":\"stable\",\"version\":\"2.41.3\"},"
                + "\"errors\":[{\"code\":1008,\"title\":\"Required parameter is missing\","
                + "\"details\":\"Parameter 'body' is mandatory\","
                + "\"href\":\"https://developers.facebook.com/docs/whatsapp/api/errors/\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "'type':'text','text':{'body':'x'}|1008|Parameter 'to' is mandatory",
            "'to':'4915550001111','messaging_product':'whatsapp','text':{'body':'x'}|1010|Parameter 'messaging_product' is not required",
            "'to':'4915550001111','text':{'body':'x','preview_url':true}|1010|Parameter 'preview_url' is not required",
            "'to':'4915550001111','text':{'body':7}|1009|Parameter 'body' must be a string",
            "'to':'4915550001111','text':{'body':' '}|1009|Parameter 'body' must not be empty",
            "'to':'4915550001111','text':'x'|1009|Parameter 'text' must be an object",
            "'to':'4915550001111','preview_url':'yes','text':{'body':'x'}|1009|Parameter 'preview_url' must be a boolean",
            "'to':'4915550001111','type':'poll'|1009|Parameter 'type' is not a supported message type",
            "'to':'4915550001111','type':'reaction','reaction':{}|1009|Parameter 'type' is not a supported message type",
            "'to':'4915550001111','type':'interactive','interactive':{'type':'flow','body':{'text':'B'},'action':{}}|1009|Parameter 'type' is not a supported interactive type",
            "'to':'4915550001111','context':{'message_id':'x'},'text':{'body':'x'}|1010|Parameter 'context' is not required",
            "'to':'4915550001111','type':'hsm','hsm':{}|1009|Parameter 'type' must not be 'hsm' since client version 2.39, use 'template'",
            "'to':'nobody','text':{'body':'x'}|1013|Parameter 'to' must be digits with country code",
            "'to':'4915550001111','recipient_type':'all','text':{'body':'x'}|1002|Parameter 'recipient_type' must be 'individual'",
            "'to':'4915550001111','type':'image','image':{}|1008|Parameter 'id' or 'link' is mandatory",
            "'to':'4915550001111','type':'image','image':{'id':'1','link':'https://x.example'}|1010|Parameter 'link' is not required with 'id'",
            "'to':'4915550001111','type':'image','image':{'link':'file:///etc/passwd'}|1009|Parameter 'link' must be an http or https URL",
            "'to':'4915550001111','type':'audio','audio':{'link':'https://x.example/a','caption':'x'}|1010|Parameter 'caption' is not required",
            "'to':'4915550001111','type':'location','location':{'latitude':91,'longitude':1}|1009|Parameter 'latitude' is out of range",
            "'to':'4915550001111','type':'contacts','contacts':[{'name':{'formatted_name':'A'}}]|1008|Parameter 'contacts[0].name.first_name' is mandatory"
    })
    void wrongMessageIsRefused(String fields, int code, String details) throws Exception {
        HttpResponse<String> answer = api.send(("{" + fields + "}").replace('\'', '"'));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":" + code + ",").contains("\"details\":\"" + details + "\"");
    }

    @Test
    void longTextIsRefused() throws Exception {
        HttpResponse<String> answer = api.sendText("4915550001111", "x".repeat(4097));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":1001,\"title\":\"Message too long\","
                + "\"details\":\"Message is too long. Max length is 4096\"");
        assertThat(api.sendText("4915550001111", "x".repeat(4096)).statusCode()).isEqualTo(201);
    }

    @Test
    void unknownContactIsRefusedUntilAForcedCheck() throws Exception {
        SIM.number().unknownContact("4915550009999");
        HttpResponse<String> answer = api.sendText("4915550009999", "x");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":1006,\"title\":\"Resource not found\",\"details\":\"unknown contact\"");

        HttpResponse<String> check = api.post("/v1/contacts",
                "{\"blocking\":\"wait\",\"force_check\":true,\"contacts\":[\"+49 155 500 09999\"]}");
        assertThat(check.body()).contains("{\"input\":\"+49 155 500 09999\",\"status\":\"valid\",\"wa_id\":\"4915550009999\"}");
        assertThat(api.sendText("4915550009999", "x").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "hello_mars|en_US|0|2001|404|template name (hello_mars) does not exist in en_US",
            "hello_world|fr|0|2001|404|template name (hello_world) does not exist in fr",
            "order_update|en|1|2000|400|body: number of localizable_params (1) does not match the expected number of params (2)",
            "hello_world|en_US|1|2000|400|body: number of localizable_params (1) does not match the expected number of params (0)"
    })
    void templateMustExistAndFit(String name, String language, int parameters, int code, int status, String details)
            throws Exception {
        String given = parameters == 0 ? "" : "{\"type\":\"text\",\"text\":\"x\"}";
        HttpResponse<String> answer = api
                .send("{\"to\":\"4915550001111\",\"type\":\"template\",\"template\":{\"name\":\"" + name
                        + "\",\"language\":{\"code\":\"" + language + "\"},\"components\":[{"
                        + "\"type\":\"body\",\"parameters\":[" + given + "]}]}}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":" + code + ",").contains("\"details\":\"" + details + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "'action':{'buttons':[]},'body':{'text':'B'}|Parameter 'action.buttons' must have 1 to 3 items",
            "'action':{'buttons':[{'type':'reply','reply':{'id':'a','title':'123456789012345678901'}}]},'body':{'text':'B'}|"
                    + "Parameter 'action.buttons[0].reply.title' must be at most 20 characters",
            "'action':{'buttons':[{'type':'reply','reply':{'id':'a','title':'A'}},{'type':'reply','reply':{'id':'b','title':'A'}}]},"
                    + "'body':{'text':'B'}|Parameter 'action.buttons[1].reply.title' must be unique",
            "'action':{'buttons':[{'type':'reply','reply':{'id':'a','title':'A'}}]}|Parameter 'body' is mandatory"
    })
    void wrongButtonsAreRefused(String fields, String details) throws Exception {
        HttpResponse<String> answer = api.send("{\"to\":\"4915550001111\"," + BUTTON + fields.replace('\'', '"') + "}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"details\":\"" + details + "\"");
    }

    @Test
    void bodyThatIsNotJsonIsRefused() throws Exception {
        HttpResponse<String> answer = api.send("{\"to\":");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":1025,\"title\":\"Request is not valid\","
                + "\"details\":\"The request body is not a JSON object\"");
    }
}
