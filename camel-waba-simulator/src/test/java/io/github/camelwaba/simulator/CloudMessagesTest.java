package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CloudMessagesTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final String ADA = "4915550001111";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private final Customer ada = SIM.customer(ADA, "Ada Park");

    @Test
    void textIsAnsweredWithAWamidAndArrives() throws Exception {
        ada.say("Hi");
        HttpResponse<String> answer = api.cloud("'to':'+" + ADA + "','type':'text','text':{'body':'Hello','preview_url':true}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"messaging_product\":\"whatsapp\",\"contacts\":\\[\\{\"input\":\"\\+" + ADA
                + "\",\"wa_id\":\"" + ADA + "\"}],\"messages\":\\[\\{\"id\":\"wamid\\.[A-Za-z0-9+/=]+\"}]}");
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'type':'text','text':{'body':'Hi'},'recipient_type':'individual','biz_opaque_callback_data':'7'",
            "'type':'image','image':{'link':'https://files.example/a.png','caption':'A'}",
            "'type':'audio','audio':{'link':'https://files.example/a.ogg','voice':true}",
            "'type':'video','video':{'link':'https://files.example/a.mp4'}",
            "'type':'document','document':{'link':'https://files.example/a.pdf','caption':'C','filename':'a.pdf'}",
            "'type':'sticker','sticker':{'link':'https://files.example/a.webp'}",
            "'type':'location','location':{'latitude':48.1,'longitude':'11.5','name':'Office','address':'Example St 1'}",
            "'type':'contacts','contacts':[{'name':{'formatted_name':'Ada Park','first_name':'Ada'}}]",
            "'type':'interactive','interactive':{'type':'button','header':{'type':'image','image':{'link':'https://x.example/a'}},"
                    + "'body':{'text':'B'},'action':{'buttons':[{'type':'reply','reply':{'id':'y','title':'Yes'}}]}}",
            "'type':'interactive','interactive':{'type':'list','body':{'text':'B'},'action':{'button':'Slots',"
                    + "'sections':[{'rows':[{'id':'s','title':'09:00'}]}]}}",
            "'type':'interactive','interactive':{'type':'product','action':{'catalog_id':'c','product_retailer_id':'p'}}",
            "'type':'interactive','interactive':{'type':'product_list','header':{'type':'text','text':'H'},'body':{'text':'B'},"
                    + "'action':{'catalog_id':'c','sections':[{'title':'S','product_items':[{'product_retailer_id':'p'}]}]}}",
            "'type':'interactive','interactive':{'type':'catalog_message','body':{'text':'B'},'footer':{'text':'F'},"
                    + "'action':{'name':'catalog_message','parameters':{'thumbnail_product_retailer_id':'p'}}}",
            "'type':'interactive','interactive':{'type':'cta_url','body':{'text':'B'},'action':{'name':'cta_url',"
                    + "'parameters':{'display_text':'Track','url':'https://shop.example/t/7'}}}",
            "'type':'interactive','interactive':{'type':'flow','body':{'text':'B'},'action':{'name':'flow','parameters':{"
                    + "'flow_message_version':'3','flow_id':'1','flow_cta':'Book','mode':'published','flow_token':'t',"
                    + "'flow_action':'navigate','flow_action_payload':{'screen':'S','data':{'a':1}}}}}",
            "'type':'interactive','interactive':{'type':'location_request_message','body':{'text':'B'},"
                    + "'action':{'name':'send_location'}}",
            "'type':'interactive','interactive':{'type':'address_message','body':{'text':'B'},'action':{'name':'address_message',"
                    + "'parameters':{'country':'IN','values':{'name':'A'}}}}",
            "'type':'interactive','interactive':{'type':'call_permission_request','body':{'text':'B'},"
                    + "'action':{'name':'call_permission_request'}}",
            "'type':'interactive','interactive':{'type':'carousel','body':{'text':'B'},'action':{'cards':["
                    + "{'card_index':0,'type':'cta_url','header':{'type':'image','image':{'link':'https://x.example/a'}},"
                    + "'body':{'text':'1'},'action':{'name':'cta_url','parameters':{'display_text':'Go','url':'https://x.example'}}},"
                    + "{'card_index':1,'type':'cta_url','header':{'type':'image','image':{'link':'https://x.example/b'}},"
                    + "'action':{'buttons':[{'type':'quick_reply','quick_reply':{'id':'q','title':'Pick'}}]}}]}}",
            "'context':{'message_id':'wamid.X'},'type':'text','text':{'body':'Hi'}"
    })
    void everyTypeIsAccepted(String fields) throws Exception {
        ada.say("Hi");
        HttpResponse<String> answer = api.cloud("'to':'" + ADA + "'," + fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ada.messages()).hasSize(1);
    }

    @Test
    void reactionIsSentAndHasNoFurtherStatus() throws Exception {
        String id = ada.say("Hi");
        HttpResponse<String> answer = api.cloud("'to':'" + ADA + "','type':'reaction','reaction':{'message_id':'" + id
                + "','emoji':'👍'}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("👍");
        SIM.simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(ada.messages().get(0).status()).isEqualTo("sent");
        assertThat(api.cloud("'to':'" + ADA + "','type':'reaction','reaction':{'message_id':'" + id + "','emoji':''}")
                .statusCode()).isEqualTo(200);
    }

    @Test
    void statusesCarryCallbackDataConversationAndPrice() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of()).autoRead(true);
            ada.say("Hi");
            api.cloud("'to':'" + ADA + "','biz_opaque_callback_data':'order-17','text':{'body':'Hello'}");
            await().until(() -> webhook.posts().size() == 4);
            JsonNode sent = Json.object(find(webhook, "\"status\":\"sent\"")).at("/entry/0/changes/0/value/statuses/0");
            assertThat(sent.path("status").asText()).isEqualTo("sent");
            assertThat(sent.path("recipient_id").asText()).isEqualTo(ADA);
            assertThat(sent.path("biz_opaque_callback_data").asText()).isEqualTo("order-17");
            assertThat(sent.at("/conversation/expiration_timestamp").isTextual()).isTrue();
            assertThat(sent.path("pricing").toString()).isEqualTo("{\"billable\":false,\"pricing_model\":\"PMP\","
                    + "\"category\":\"service\",\"type\":\"free_customer_service\"}");
            assertThat(find(webhook, "\"status\":\"delivered\"")).doesNotContain("conversation");
            assertThat(find(webhook, "\"status\":\"read\"")).doesNotContain("conversation");
        }
    }

    @Test
    void freeMessageOutsideTheWindowIsAcceptedAndFails() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of());
            assertThat(api.cloud("'to':'" + ADA + "','text':{'body':'Hello'}").statusCode()).isEqualTo(200);
            await().until(() -> webhook.posts().size() == 1);
            assertThat(Json.object(webhook.texts().get(0)).at("/entry/0/changes/0/value/statuses/0/errors").toString())
                    .isEqualTo(
                            "[{\"code\":131047,\"title\":\"Re-engagement message\",\"message\":\"Re-engagement message\",\"error_data\":"
                                    + "{\"details\":\"Message failed to send because more than 24 hours have passed since the customer"
                                    + " last replied to this number.\"},\"href\":\"https://developers.facebook.com/docs/whatsapp/"
                                    + "cloud-api/support/error-codes/\"}]");
        }
    }

    @Test
    void unreachableRecipientAndLinkFailLater() throws Exception {
        ada.say("Hi");
        api.cloud("'to':'" + ADA + "','type':'image','image':{'link':'https://files.invalid/a.png'}");
        SIM.number().unknownContact(ADA);
        api.cloud("'to':'" + ADA + "','text':{'body':'Hello'}");
        assertThat(ada.messages()).isEmpty();
        assertThat(SIM.number().sentMessages()).extracting(ReceivedMessage::status).containsExactly("failed", "failed");
    }

    @Test
    void messageIsMarkedReadWithThoseBeforeItAndTypingShows() throws Exception {
        String first = ada.say("Hi");
        String second = ada.say("Are you there?");
        HttpResponse<String> answer = api.cloud("'status':'read','message_id':'" + second
                + "','typing_indicator':{'type':'text'}");
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(SIM.number().isRead(first)).isTrue();
        assertThat(SIM.number().isRead(second)).isTrue();
        assertThat(SIM.number().isTyping(ADA)).isTrue();
        SIM.simulator().clock().advance(Duration.ofSeconds(25));
        assertThat(SIM.number().isTyping(ADA)).isFalse();
        assertThat(api.cloud("'status':'read','message_id':'wamid.X'").body()).contains("\"code\":131009,");
    }

    @Test
    void userWithoutAPhoneNumberIsReachedByUserId() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of());
            Customer hidden = SIM.simulator().customerWithUserId("DE.1a2B3c", "Cleo");
            hidden.say("Hi");
            HttpResponse<String> answer = api.cloud("'recipient':'DE.1a2B3c','text':{'body':'Hello'}");
            assertThat(answer.body()).contains("\"contacts\":[{\"input\":\"DE.1a2B3c\",\"user_id\":\"DE.1a2B3c\"}]");
            assertThat(hidden.awaitMessage(ApiClient.SOON).text()).isEqualTo("Hello");
            await().until(() -> webhook.posts().size() == 3);
            JsonNode value = Json.object(find(webhook, "\"messages\":")).at("/entry/0/changes/0/value");
            assertThat(value.path("contacts").toString())
                    .isEqualTo("[{\"profile\":{\"name\":\"Cleo\"},\"user_id\":\"DE.1a2B3c\"}]");
            assertThat(value.at("/messages/0/from_user_id").asText()).isEqualTo("DE.1a2B3c");
            assertThat(value.at("/messages/0").has("from")).isFalse();
            assertThat(find(webhook, "\"status\":\"sent\"")).contains("\"recipient_user_id\":\"DE.1a2B3c\"")
                    .doesNotContain("recipient_id");
        }
    }

    // POSTs run side by side, so their order is not fixed
    private static String find(WebhookReceiver webhook, String part) {
        return webhook.texts().stream().filter(text -> text.contains(part)).findFirst().orElseThrow();
    }
}
