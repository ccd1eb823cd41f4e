package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CloudAccountTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final String BLOCK = "{\"messaging_product\":\"whatsapp\",\"block_users\":[{\"user\":\"+4915550001111\"},"
            + "{\"user\":\"4915550002222\"}]}";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    @Test
    void healthIsThatOfTheWorstEntity() throws Exception {
        String id = SIM.number().phoneNumberId();
        ObjectNode well = Json.object(api.get("/health_status").body());
        assertThat(well.at("/health_status/can_send_message").asText()).isEqualTo("AVAILABLE");
        assertThat(well.path("id").asText()).isEqualTo(id);
        SIM.number().health(CloudHealth.limited());
        assertThat(api.get("/health_status").body()).contains("\"can_send_message\":\"LIMITED\"")
                .contains("\"additional_info\":[\"Your display name has not been approved yet.\"]");
        SIM.number().health(CloudHealth.blocked());
        assertThat(api.get("/health_status").body()).contains("\"errors\":[{\"error_code\":141006,"
                + "\"error_description\":\"There is an error with the payment method.\","
                + "\"possible_solution\":\"Add a valid payment method.\"}]");
        SIM.number().health(CloudHealth.callsBlocked());
        ObjectNode calls = Json.object(api.get("/health_status").body());
        assertThat(calls.at("/health_status/can_send_message").asText()).isEqualTo("AVAILABLE");
        assertThat(calls.at("/health_status/entities/0/can_receive_call_sip").asText()).isEqualTo("BLOCKED");
        assertThatThrownBy(() -> SIM.number().health(CloudHealth.of("FINE", "FINE")))
                .hasMessage("Not a health status, known are [AVAILABLE, LIMITED, BLOCKED]");
    }

    @Test
    void healthGivesFieldsOfTheNumber() throws Exception {
        assertThat(api.get("/health_status?fields=display_phone_number,quality_rating,id").body()).isEqualTo(
                "{\"display_phone_number\":\"4930555000111\",\"quality_rating\":\"GREEN\",\"id\":\""
                        + SIM.number().phoneNumberId() + "\"}");
        assertThat(api.get("/health_status?fields=shoe_size").body())
                .contains("(#100) Tried accessing nonexisting field (shoe_size)");
    }

    @Test
    void webhookIsSetAndRepeated() throws Exception {
        HttpResponse<String> set = api.post("/v1/configs/webhook",
                "{\"url\":\"https://bot.example/hook\",\"headers\":{\"X\":\"1\"}}");
        assertThat(set.body()).isEqualTo("{\"url\":\"https://bot.example/hook\",\"headers\":{\"X\":\"1\"}}");
        assertThat(api.get("/v1/configs/webhook").body()).isEqualTo(set.body());
        assertThat(api.post("/v1/configs/webhook", "{\"url\":\"https://bot.example:8443\"}").body())
                .contains("\"code\":131009,").contains("\"details\":\"Parameter 'url' must not have a port\"");
    }

    @Test
    void accountWebhookCountsWithoutAnOwnOneOrByForce() throws Exception {
        api.post("/waba_webhook", "{\"url\":\"https://account.example\",\"override_all\":false}");
        assertThat(SIM.number().webhookUrl()).isEqualTo("https://account.example");
        SIM.number().setWebhook("https://own.example", Map.of());
        api.post("/waba_webhook", "{\"url\":\"https://account.example\"}");
        assertThat(SIM.number().webhookUrl()).isEqualTo("https://own.example");
        api.post("/waba_webhook", "{\"url\":\"https://account.example\",\"override_all\":true}");
        assertThat(SIM.number().webhookUrl()).isEqualTo("https://account.example");
        String several = "{\"enabled\":true,\"destinations\":[{\"name\":\"crm\",\"url\":\"https://crm.example\",\"headers\":{}}]}";
        assertThat(api.post("/multi_webhook", several).body()).isEqualTo(several);
        assertThat(api.get("/multi_webhook").body()).isEqualTo(several);
    }

    @Test
    void profileIsSetAndRead() throws Exception {
        assertThat(api.post("/whatsapp_business_profile", "{\"messaging_product\":\"whatsapp\",\"about\":\"Open 9-17\","
                + "\"vertical\":\"RETAIL\",\"websites\":[\"https://shop.example\"]}").body()).isEqualTo("{\"success\":true}");
        assertThat(api.get("/whatsapp_business_profile?fields=about,vertical,websites").body()).isEqualTo(
                "{\"data\":[{\"about\":\"Open 9-17\",\"vertical\":\"RETAIL\",\"websites\":[\"https://shop.example\"],"
                        + "\"messaging_product\":\"whatsapp\"}]}");
        assertThat(api.post("/whatsapp_business_profile", "{\"messaging_product\":\"whatsapp\",\"vertical\":\"SHOES\"}").body())
                .contains("\"details\":\"Parameter 'vertical' is not a known vertical\"");
        assertThat(api.post("/whatsapp_business_profile", "{\"messaging_product\":\"whatsapp\",\"about\":\"" + "x".repeat(140)
                + "\"}").body()).contains("(#100) Param about must be at most 139 characters long.");
    }

    @Test
    void personWithoutANumberIsBlockedByUserId() throws Exception {
        Customer grace = SIM.simulator().customerWithUserId("DE.1a2b3c", "Grace Lake");
        grace.say("Hi");
        String block = "{\"messaging_product\":\"whatsapp\",\"block_users\":[{\"%s\":\"%s\"}]}";
        assertThat(api.post("/block_users", block.formatted("user", "DE.1a2b3c")).body())
                .contains("Parameter 'block_users[0].user' is not a valid phone number");
        assertThat(api.post("/block_users", block.formatted("user_id", "DE.ENT.1a2b3c")).body())
                .contains("must be a business-scoped user id");
        assertThat(api.post("/block_users", block.formatted("user_id", "DE.1a2b3c")).body())
                .contains("\"added_users\":[{\"input\":\"DE.1a2b3c\",\"user_id\":\"DE.1a2b3c\"}]");
        assertThat(api.get("/block_users").body()).contains("\"user_id\":\"DE.1a2b3c\"");
        assertThat(SIM.number().isBlocked("DE.1a2b3c")).isTrue();
        api.call("DELETE", "/block_users", block.formatted("user_id", "DE.1a2b3c"));
        assertThat(SIM.number().isBlocked("DE.1a2b3c")).isFalse();
    }

    @Test
    void engagedUserIsBlockedTheOtherIsReported() throws Exception {
        Customer ada = SIM.customer("4915550001111", "Ada Park");
        ada.say("Hi");
        HttpResponse<String> answer = api.post("/block_users", BLOCK);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"messaging_product\":\"whatsapp\",\"block_users\":{\"added_users\":"
                + "[{\"input\":\"+4915550001111\",\"wa_id\":\"4915550001111\"}],\"failed_users\":[{\"input\":\"4915550002222\",")
                .contains("\"code\":139100,");
        assertThat(SIM.number().isBlocked("4915550001111")).isTrue();
        assertThat(api.get("/block_users").body())
                .startsWith("{\"data\":[{\"messaging_product\":\"whatsapp\",\"wa_id\":\"4915550001111\"}],");
        assertThat(api.call("DELETE", "/block_users", BLOCK).body()).contains("\"removed_users\":");
        assertThat(List.of(SIM.number().isBlocked("4915550001111"))).containsExactly(false);
    }
}
