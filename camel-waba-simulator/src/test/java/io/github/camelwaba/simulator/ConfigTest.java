package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    @Test
    void webhookIsEmptyUntilItIsSet() throws Exception {
        assertThat(api.get("/v1/configs/webhook").body()).isEqualTo("{\"url\":\"\",\"headers\":{}}");
        HttpResponse<String> answer = api.post("/v1/configs/webhook",
                "{\"url\":\"https://bot.example/hook\",\"headers\":{\"Authorization\":\"Basic eA==\"}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        String expected = "{\"url\":\"https://bot.example/hook\",\"headers\":{\"Authorization\":\"Basic eA==\"}}";
        assertThat(answer.body()).isEqualTo(expected);
        assertThat(api.get("/v1/configs/webhook").body()).isEqualTo(expected);
        assertThat(SIM.number().webhookUrl()).isEqualTo("https://bot.example/hook");
        assertThat(SIM.number().webhookHeaders()).containsEntry("Authorization", "Basic eA==");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:8080/a", "http://localhost:8080/a", "https://[::1]:8443/a",
            "https://a.example" })
    void fittingUrlIsTaken(String url) throws Exception {
        assertThat(api.post("/v1/configs/webhook", "{\"url\":\"" + url + "\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://bot.example/a|Parameter 'url' must start with https://",
            "http://localhost.evil.example/a|Parameter 'url' must start with https://",
            "https://my_bot.example/a|Parameter 'url' must not have '_' in its host",
            "https://bot.example:8443/a|Parameter 'url' must not have a port",
            "https://user:pass@bot.example/a|Parameter 'url' must be a URL with a host",
            "nonsense|Parameter 'url' must be a URL with a host" })
    void unfittingUrlIsRefused(String url, String details) throws Exception {
        HttpResponse<String> answer = api.post("/v1/configs/webhook", "{\"url\":\"" + url + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":1009,").contains("\"details\":\"" + details + "\"");
        assertThat(SIM.number().webhookUrl()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a b\":\"x\"}", "{\"a\":7}", "{\"a\":\"x\\r\\nb: y\"}", "[]" })
    void unfittingHeadersAreRefused(String headers) throws Exception {
        HttpResponse<String> answer = api.post("/v1/configs/webhook",
                "{\"url\":\"https://bot.example\",\"headers\":" + headers + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void healthHasTheShapeThatWasSet() throws Exception {
        assertThat(api.get("/v1/health").body()).isEqualTo(
                "{\"health\":{\"gateway_status\":\"connected\"},\"meta\":{\"api_status\":\"stable\",\"version\":\"2.41.3\"}}");
        SIM.number().health(HealthShape.single("disconnected"));
        assertThat(api.get("/v1/health").body()).startsWith("{\"health\":{\"gateway_status\":\"disconnected\"}");
        SIM.number().health(HealthShape.highAvailability());
        assertThat(api.get("/v1/health").body()).startsWith(
                "{\"health\":{\"wa-node-a:c0ffee01\":{\"gateway_status\":\"disconnected\",\"role\":\"primary_master\"},"
                        + "\"wa-node-b:c0ffee02\":{\"gateway_status\":\"connected\",\"role\":\"coreapp\"}");
        SIM.number().health(HealthShape.multiconnect(2, 1));
        assertThat(api.get("/v1/health").body()).startsWith(
                "{\"health\":{\"wa-node-0:c0ffee00\":{\"gateway_status\":\"connected\",\"role\":\"primary_master\"},"
                        + "\"wa-node-1:c0ffee11\":{\"gateway_status\":\"disconnected\",\"role\":\"coreapp\"},"
                        + "\"wa-node-2:c0ffee12\":{\"gateway_status\":\"connected\",\"role\":\"coreapp\"}}");
    }

    @Test
    void profileIsKept() throws Exception {
        assertThat(api.call("PATCH", "/v1/settings/profile/about", "{\"text\":\"Open 9-17\"}").statusCode()).isEqualTo(200);
        assertThat(api.get("/v1/settings/profile/about").body())
                .startsWith("{\"settings\":{\"profile\":{\"about\":{\"text\":\"Open 9-17\"}}}");
        assertThat(api.call("PATCH", "/v1/settings/profile/about", "{\"text\":\"" + "x".repeat(140) + "\"}").statusCode())
                .isEqualTo(400);
        api.post("/v1/settings/business/profile", "{\"email\":\"a@example.org\",\"websites\":[\"https://example.org\"]}");
        assertThat(api.get("/v1/settings/business/profile").body()).startsWith(
                "{\"settings\":{\"business\":{\"profile\":{\"email\":\"a@example.org\",\"websites\":[\"https://example.org\"]}}}");
    }
}
