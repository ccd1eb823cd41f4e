package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    @ParameterizedTest
    @ValueSource(strings = { "", "wrong" })
    void missingOrWrongKeyIsRefused(String key) throws Exception {
        HttpResponse<String> answer = new ApiClient(SIM.baseUrl(), key).get("/v1/health");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"meta\":{\"success\":false,\"http_code\":401,"
                + "\"developer_message\":\"Invalid api_key or token expired\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/v1/users", "/v1/users/login", "/v1/account", "/v1/settings/application", "/v1/settings/backup",
            "/v1/certificates/external", "/v1/stats/app", "/v1/support" })
    void blockedPathIsRefused(String path) throws Exception {
        HttpResponse<String> answer = new ApiClient(SIM.baseUrl(), "simulator").get(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"meta\":{\"httpCode\":403,\"developerMessage\":\"This URL *** is blocked. More"
                + " info: https://docs.360dialog.com/whatsapp-api/whatsapp-api\",\"success\":false}}");
    }

    @Test
    void unknownPathIsNotFound() throws Exception {
        HttpResponse<String> answer = new ApiClient(SIM.baseUrl(), "simulator").get("/v1/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"meta\":{\"api_status\":\"stable\",\"version\":\"2.41.3\"},\"errors\":["
                + "{\"code\":1006,\"title\":\"Resource not found\",\"details\":\"URL path not found\","
                + "\"href\":\"https://developers.facebook.com/docs/whatsapp/api/errors/\"}]}");
    }

    @Test
    void eachKeyBelongsToItsNumber() throws Exception {
        SimulatedNumber second = SIM.simulator().addNumber("second", "4930555000222");
        assertThat(new ApiClient(SIM.baseUrl(), "second").get("/v1/configs/phone_number").body())
                .isEqualTo("{\"phone_number\":\"4930555000222\"}");
        assertThat(new ApiClient(SIM.baseUrl(), "simulator").get("/v1/configs/phone_number").body())
                .isEqualTo("{\"phone_number\":\"4930555000111\"}");
        Customer ada = SIM.simulator().customer(second, "4915550001111", "Ada Park");
        ada.say("Hi");
        new ApiClient(SIM.baseUrl(), "second").sendText("4915550001111", "Hello");
        assertThat(ada.awaitMessage(ApiClient.SOON).text()).isEqualTo("Hello");
        assertThat(SIM.number().sentMessages()).isEmpty();
    }

    @Test
    void everyCallIsRecorded() throws Exception {
        new ApiClient(SIM.baseUrl(), "simulator").call("GET", "/v1/media/a%20b?x=1", "", "X-Trace", "7");
        RecordedRequest request = SIM.simulator().requests().get(0);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/v1/media/a%20b");
        assertThat(request.query()).isEqualTo("x=1");
        assertThat(request.header("x-trace")).contains("7");
        assertThat(request.header("d360-api-key")).contains("simulator");
        assertThat(request.status()).isEqualTo(404);
    }

    @Test
    void tooLargeBodyIsRefused() throws Exception {
        HttpResponse<String> answer = new ApiClient(SIM.baseUrl(), "simulator").send("x".repeat((4 << 20) + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
