package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CloudTemplatesTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final String TEXT = "{'type':'text','text':'%s'}";
    private static final String IMAGE = "{'type':'header','parameters':[{'type':'image','image':{'link':'https://x.example/a'}}]}";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private final Customer ada = SIM.customer("4915550001111", "Ada Park");

    private HttpResponse<String> send(String name, String components) throws Exception {
        return api.cloud("'to':'4915550001111','type':'template','template':{'name':'" + name
                + "','language':{'policy':'deterministic','code':'en'},'components':[" + components + "]}");
    }

    private static String body(String... parameters) {
        return "{'type':'body','parameters':[" + String.join(",", parameters) + "]}";
    }

    private static final String PRODUCT = "{'type':'header','parameters':[{'type':'product','product':"
            + "{'product_retailer_id':'p','catalog_id':'c'}}]}";
    private static final String TAP = "{'type':'tap_target_configuration','parameters':[{'type':'tap_target_configuration',"
            + "'tap_target_configuration':[{'url':'%s','title':'%s'}]}]}";

    private static String button(String subType, int index, String parameter) {
        return "{'type':'button','sub_type':'" + subType + "','index':'" + index + "','parameters':[" + parameter + "]}";
    }

    @Test
    void templateIsAcceptedOutsideTheWindow() throws Exception {
        HttpResponse<String> answer = send("order_update", body(TEXT.formatted("Ada"),
                "{'type':'currency','currency':{'fallback_value':'12,50 €','code':'EUR','amount_1000':12500}}"));
        assertThat(answer.body()).contains("\"message_status\":\"accepted\"");
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("Hi Ada, your order 12,50 € has left our warehouse.");
    }

    @Test
    void everyComponentIsAccepted() throws Exception {
        String named = "{'type':'text','parameter_name':'%s','text':'%s'}";
        assertThat(send("order_named", "{'type':'header','parameters':[" + named.formatted("order", "A-17") + "]},"
                + body(named.formatted("day", "Monday"), named.formatted("name", "Ada"), named.formatted("order", "A-17")))
                .statusCode()).isEqualTo(200);
        assertThat(send("verify_code", body(TEXT.formatted("4711")) + "," + button("url", 0, TEXT.formatted("4711")))
                .statusCode()).isEqualTo(200);
        assertThat(send("store_visit", "{'type':'header','parameters':[{'type':'location','location':{'latitude':'48.1',"
                + "'longitude':'11.5','name':'Shop','address':'A 1'}}]}," + body(TEXT.formatted("noon"), TEXT.formatted("Ada")))
                .statusCode()).isEqualTo(200);
        assertThat(send("summer_offer", IMAGE + "," + body(TEXT.formatted("Ada"))
                + ",{'type':'limited_time_offer','parameters':[{'type':'limited_time_offer','limited_time_offer':"
                + "{'expiration_time_ms':1767225600000}}]},"
                + button("copy_code", 0, "{'type':'coupon_code','coupon_code':'SAVE10'}") + ","
                + button("url", 1, TEXT.formatted("sale"))).statusCode()).isEqualTo(200);
        assertThat(send("book_visit", button("flow", 0, "{'type':'action','action':{'flow_token':'t1',"
                + "'flow_action_data':{'a':1}}}")).statusCode()).isEqualTo(200);
        assertThat(send("our_menu", body(TEXT.formatted("Ada")) + "," + button("catalog", 0,
                "{'type':'action','action':{'thumbnail_product_retailer_id':'p'}}")).statusCode()).isEqualTo(200);
        assertThat(send("picked_for_you", "{'type':'header','parameters':[" + TEXT.formatted("Ada") + "]},"
                + button("mpm", 0, "{'type':'action','action':{'thumbnail_product_retailer_id':'p','sections':"
                        + "[{'title':'T','product_items':[{'product_retailer_id':'p'}]}]}}"))
                .statusCode()).isEqualTo(200);
        assertThat(send("two_rooms", body(TEXT.formatted("Ada")) + ",{'type':'carousel','cards':[" + card(0) + "," + card(1)
                + "]}").statusCode()).isEqualTo(200);
        assertThat(ada.messages()).hasSize(8);
        ada.tap("Book");
        assertThat(ada.messages().get(0).text()).isEqualTo("Hi Ada, order A-17 comes on Monday.");
    }

    private static String card(int index) {
        return "{'card_index':" + index + ",'components':[" + IMAGE + "," + body(TEXT.formatted(index)) + ","
                + button("quick_reply", 0, "{'type':'payload','payload':'book-" + index + "'}") + ","
                + button("url", 1, TEXT.formatted("r" + index)) + "]}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "hello_mars||404|132001|template name (hello_mars) does not exist in en",
            "order_update||400|132000|body: number of localizable_params (0) does not match the expected number of params (2)",
            "order_update|{'type':'body','parameters':[{'type':'image','image':{'link':'https://x.example'}}]}|400|132012|body: a parameter of type 'image' does not fit",
            "order_update|{'type':'body','parameters':[{'type':'text','text':'a    b     c'}]}|400|132018|Param text cannot have new-line/tab characters or more than 4 consecutive spaces",
            "order_named|{'type':'body','parameters':[{'type':'text','text':'x'}]}|400|132018|body: parameter_name '' does not fit the template",
            "invoice|{'type':'header','parameters':[{'type':'image','image':{'link':'https://x.example'}}]}|400|132012|header: Format mismatch, expected DOCUMENT, received IMAGE",
            "delivery_choice|{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'x'}]}|400|132012|buttons: Button at index 0 is not of type url",
            "verify_code|{'type':'body','parameters':[{'type':'text','text':'1'}]}|400|131008|buttons: Button at index 0 of type OTP requires a parameter",
            "two_rooms|{'type':'body','parameters':[{'type':'text','text':'1'}]}|400|131008|carousel: the cards are mandatory"
    })
    void wrongParametersAreRefused(String name, String components, int status, int code, String details) throws Exception {
        HttpResponse<String> answer = send(name, components == null ? "" : components);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":" + code + ",").contains("\"details\":\"" + details + "\"");
    }

    @Test
    void newerHeadersAndTheTapTargetAreAccepted() throws Exception {
        String page = "[{\"type\":\"HEADER\",\"format\":\"%s\"},{\"type\":\"BODY\",\"text\":\"See\"}]";
        SIM.number().addTemplate("loop", "en", page.formatted("GIF")).addTemplate("mug", "en", page.formatted("PRODUCT"));
        assertThat(send("loop", "{'type':'header','parameters':[{'type':'gif','gif':{'link':'https://x.example/a.mp4'}}]}")
                .statusCode()).isEqualTo(200);
        assertThat(ada.awaitMessage(ApiClient.SOON).type()).isEqualTo("template");
        assertThat(send("mug", PRODUCT).statusCode()).isEqualTo(200);
        assertThat(send("mug", PRODUCT + "," + TAP.formatted("https://shop.example", "Our shop")).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongNewerHeadersAndTapTargetsAreRefused() throws Exception {
        SIM.number().addTemplate("mug", "en",
                "[{\"type\":\"HEADER\",\"format\":\"PRODUCT\"},{\"type\":\"BODY\",\"text\":\"See\"}]");
        assertThat(send("mug", PRODUCT.replace(",'catalog_id':'c'", "")).body()).contains("catalog_id");
        assertThat(send("mug", PRODUCT + "," + TAP.formatted("shop.example", "Our shop")).body())
                .contains("must be an http or https URL");
        assertThat(send("mug", PRODUCT + "," + TAP.formatted("https://shop.example", "x','button_index':'0")).body())
                .contains("button_index");
        String gif = SIM.number().addMedia("image/gif", new byte[]{ 1 });
        SIM.number().addTemplate("loop", "en",
                "[{\"type\":\"HEADER\",\"format\":\"GIF\"},{\"type\":\"BODY\",\"text\":\"See\"}]");
        assertThat(send("loop", "{'type':'header','parameters':[{'type':'gif','gif':{'id':'" + gif + "'}}]}").body())
                .contains("cannot be sent as gif");
    }

    @Test
    void tooLongTextIsRefused() throws Exception {
        HttpResponse<String> answer = send("order_named", "{'type':'header','parameters':[{'type':'text',"
                + "'parameter_name':'order','text':'1'}]}," + body("{'type':'text','parameter_name':'name','text':'"
                        + "x".repeat(1024) + "'}", "{'type':'text','parameter_name':'order','text':'1'}",
                        "{'type':'text','parameter_name':'day','text':'1'}"));
        assertThat(answer.body()).contains("\"code\":132005,")
                .contains("\"details\":\"body: the text is longer than 1024 characters\"");
    }

    @Test
    void stateOfATemplateCountsAndIsTold() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of()).templateStatus("order_update", "en", "paused");
            assertThat(send("order_update", "").body()).contains("\"code\":132015,");
            SIM.number().templateStatus("order_update", "en", "disabled");
            assertThat(send("order_update", "").body()).contains("\"code\":132016,");
            await().until(() -> webhook.posts().size() == 2);
            assertThat(webhook.texts()).anySatisfy(text -> assertThat(text)
                    .matches("\\{\"object\":\"whatsapp_business_account\",\"entry\":\\[\\{\"id\":\"\\d+\","
                            + "\"changes\":\\[\\{\"field\":\"message_template_status_update\",\"value\":\\{\"event\":\"PAUSED\","
                            + "\"message_template_id\":\\d+,\"message_template_name\":\"order_update\","
                            + "\"message_template_language\":\"en\",\"reason\":\"NONE\"}}]}]}"));
        }
    }

    @Test
    void createdTemplateIsApprovedLaterListedAndDeleted() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of());
            String create = "{\"name\":\"greeting\",\"category\":\"UTILITY\",\"language\":\"en\","
                    + "\"components\":[{\"type\":\"BODY\",\"text\":\"Hi {{1}}\"}]}";
            HttpResponse<String> created = api.post("/v1/configs/templates", create);
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.body()).contains("\"status\":\"submitted\"");
            assertThat(api.post("/v1/configs/templates", create).body())
                    .contains("\"details\":\"There is already a template of this name and language\"");
            assertThat(send("greeting", body(TEXT.formatted("Ada"))).body()).contains("\"code\":132001,");
            SIM.simulator().clock().advance(Duration.ofSeconds(1));
            await().until(() -> webhook.texts().stream().anyMatch(text -> text.contains("\"event\":\"APPROVED\"")));
            assertThat(send("greeting", body(TEXT.formatted("Ada"))).statusCode()).isEqualTo(200);
            assertThat(api.get("/v1/configs/templates").body()).contains("\"name\":\"greeting\"");
            assertThat(api.call("DELETE", "/v1/configs/templates/greeting", "").body()).isEqualTo("{\"success\":true}");
        }
    }
}
