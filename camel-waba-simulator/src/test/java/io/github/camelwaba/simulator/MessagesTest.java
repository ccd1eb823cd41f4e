package io.github.camelwaba.simulator;

import java.io.IOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    private static final String ADA = "4915550001111";
    private ApiClient api;
    private Customer ada;

    @BeforeEach
    void begin() {
        api = new ApiClient(SIM.baseUrl(), "simulator");
        ada = SIM.customer(ADA, "Ada Park");
        ada.say("Hi");
    }

    @Test
    void acceptedMessageIsAnsweredWithContactIdAndMeta() throws Exception {
        HttpResponse<String> answer = api.sendText(ADA, "Hello");
        assertThat(answer.statusCode()).isEqualTo(201);
        ObjectNode body = Json.object(answer.body());
        String id = body.at("/messages/0/id").asText();
        assertThat(id).startsWith("gBEG");
        assertThat(answer.body()).isEqualTo("{\"contacts\":[{\"input\":\"4915550001111\",\"wa_id\":\"4915550001111\"}],"
                + "\"messages\":[{\"id\":\"" + id + "\"}],"
                + "\"meta\":{\"api_status\":\"stable\",\"version\":\"2.41.3\"}}");
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("Hello");
    }

    @Test
    void trailingSlashIsTheSamePath() throws Exception {
        assertThat(api.post("/v1/messages/", "{\"to\":\"" + ADA + "\",\"text\":{\"body\":\"x\"}}").statusCode()).isEqualTo(201);
    }

    @Test
    void whatsAppIdMayDifferFromTheNumber() throws Exception {
        SIM.number().waId("5511987654321", "551187654321");
        Customer bia = SIM.customer("551187654321", "Bia");
        bia.say("Oi");
        HttpResponse<String> answer = api.sendText("5511987654321", "Oi!");
        assertThat(answer.body()).contains("{\"input\":\"5511987654321\",\"wa_id\":\"551187654321\"}");
        assertThat(bia.awaitMessage(ApiClient.SOON).text()).isEqualTo("Oi!");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'type':'text','preview_url':true,'recipient_type':'individual','text':{'body':'https://shop.example'}",
            "'type':'image','image':{'link':'https://files.example/a.png','caption':'A'}",
            "'type':'audio','audio':{'link':'https://files.example/a.mp3'}",
            "'type':'video','video':{'link':'https://files.example/a.mp4','caption':'A'}",
            "'type':'document','document':{'link':'https://files.example/a.pdf','filename':'a.pdf','caption':'A'}",
            "'type':'sticker','sticker':{'link':'https://files.example/a.webp'}",
            "'type':'location','location':{'latitude':48.1,'longitude':'11.5','name':'Office','address':'Example St 1'}",
            "'type':'contacts','contacts':[{'name':{'formatted_name':'Ada Park','first_name':'Ada'},"
                    + "'phones':[{'phone':'+491','type':'CELL','wa_id':'491'}],'org':{'company':'X'}}]",
            "'type':'template','template':{'name':'hello_world','language':{'code':'en_US','policy':'deterministic'},"
                    + "'namespace':'7c1d9a52_3e0b_4f61_8a24_5b90e1c7d386'}",
            "'type':'interactive','interactive':{'type':'button','header':{'type':'text','text':'H'},'body':{'text':'B'},"
                    + "'footer':{'text':'F'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Yes'}}]}}",
            "'type':'interactive','interactive':{'type':'button','header':{'type':'image','image':{'link':'https://x.example/y.png'}},"
                    + "'body':{'text':'B'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Yes'}}]}}",
            "'type':'interactive','interactive':{'type':'list','body':{'text':'B'},'action':{'button':'Slots',"
                    + "'sections':[{'title':'Morning','rows':[{'id':'s','title':'09:00','description':'2 left'}]}]}}",
            "'type':'interactive','interactive':{'type':'product','action':{'catalog_id':'c','product_retailer_id':'p'}}",
            "'type':'interactive','interactive':{'type':'product_list','header':{'type':'text','text':'H'},'body':{'text':'B'},"
                    + "'action':{'catalog_id':'c','sections':[{'title':'S','product_items':[{'product_retailer_id':'p'}]}]}}"
    })
    void everyOnPremiseTypeIsAccepted(String fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.send(("{'to':'" + ADA + "'," + fields + "}").replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(ada.messages()).hasSize(1);
    }

    @Test
    void templateIsShownWithItsParameters() throws Exception {
        api.send("{\"to\":\"" + ADA + "\",\"type\":\"template\",\"template\":{\"name\":\"order_update\","
                + "\"language\":{\"code\":\"en\"},\"components\":[{\"type\":\"body\",\"parameters\":["
                + "{\"type\":\"text\",\"text\":\"Ada\"},{\"type\":\"text\",\"text\":\"$1\"}]}]}}");
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("Hi Ada, your order $1 has left our warehouse.");
    }

    @Test
    void messageOfACustomerIsMarkedRead() throws Exception {
        String id = ada.say("Are you there?");
        HttpResponse<String> answer = api.call("PUT", "/v1/messages/" + id, "{\"status\":\"read\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"meta\":{\"api_status\":\"stable\",\"version\":\"2.41.3\"}}");
        assertThat(SIM.number().isRead(id)).isTrue();
        assertThat(api.call("PUT", "/v1/messages/nothing", "{\"status\":\"read\"}").statusCode()).isEqualTo(404);
    }
}
