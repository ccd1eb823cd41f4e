package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MediaContactsTemplatesTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create();

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    @Test
    void uploadedFileIsSentFetchedAndDeleted() throws Exception {
        HttpResponse<String> upload = api.call("POST", "/v1/media", "not a picture", "Content-Type", "image/png");
        assertThat(upload.statusCode()).isEqualTo(201);
        String id = Json.object(upload.body()).at("/media/0/id").asText();
        assertThat(upload.body()).startsWith("{\"media\":[{\"id\":\"" + id + "\"}]");

        String image = "{\"to\":\"4915550001111\",\"type\":\"image\",\"image\":{\"id\":\"" + id + "\"}}";
        assertThat(api.send(image).statusCode()).isEqualTo(201);
        HttpResponse<String> file = api.get("/v1/media/" + id);
        assertThat(file.headers().firstValue("content-type")).contains("image/png");
        assertThat(file.body()).isEqualTo("not a picture");

        assertThat(api.call("DELETE", "/v1/media/" + id, "").statusCode()).isEqualTo(200);
        assertThat(api.get("/v1/media/" + id).statusCode()).isEqualTo(404);
        assertThat(api.send(image).body()).contains("\"code\":1006,").contains("\"details\":\"Media id does not exist\"");
    }

    @Test
    void fileOfAnotherTypeIsRefused() throws Exception {
        String id = SIM.number().addMedia("application/pdf", new byte[]{ 1 });
        HttpResponse<String> answer = api
                .send("{\"to\":\"4915550001111\",\"type\":\"image\",\"image\":{\"id\":\"" + id + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"details\":\"Parameter 'id' is of a media type that 'image' does not allow\"");
    }

    @Test
    void uploadWithoutBytesOrAsMultipartIsRefused() throws Exception {
        assertThat(api.call("POST", "/v1/media", "", "Content-Type", "image/png").statusCode()).isEqualTo(400);
        assertThat(api.call("POST", "/v1/media", "x", "Content-Type", "multipart/form-data; boundary=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void profilePhotoIsSetReadAndDeleted() throws Exception {
        String path = "/v1/settings/profile/photo";
        assertThat(api.get(path).body()).contains("\"code\":1006,").contains("\"details\":\"The profile has no photo\"");
        assertThat(api.call("POST", path, "not a photo", "Content-Type", "image/jpeg").statusCode()).isEqualTo(201);
        HttpResponse<String> photo = api.get(path);
        assertThat(photo.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(photo.body()).isEqualTo("not a photo");
        assertThat(api.get(path + "?format=link").body())
                .startsWith("{\"settings\":{\"profile\":{\"photo\":{\"link\":\"https://");
        String form = "--b\r\nContent-Disposition: form-data; name=\"File\"\r\nContent-Type: image/jpeg\r\n\r\nother\r\n--b--";
        assertThat(api.call("POST", path, form, "Content-Type", "multipart/form-data; boundary=b").statusCode()).isEqualTo(201);
        assertThat(SIM.number().photo()).asString().isEqualTo("other");
        assertThat(api.call("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(SIM.number().photo()).isEmpty();
    }

    @Test
    void contactCheckAnswersAtOnceOrOnTheWebhook() throws Exception {
        try (WebhookReceiver webhook = new WebhookReceiver()) {
            SIM.number().setWebhook(webhook.url(), Map.of()).contactStatus("4915550002222", "invalid");
            HttpResponse<String> waited = api.post("/v1/contacts",
                    "{\"blocking\":\"wait\",\"contacts\":[\"+49 155 5000 1111\",\"+4915550002222\"]}");
            assertThat(waited.body()).startsWith(
                    "{\"contacts\":[{\"input\":\"+49 155 5000 1111\",\"status\":\"valid\",\"wa_id\":\"4915550001111\"},"
                            + "{\"input\":\"+4915550002222\",\"status\":\"invalid\"}]");
            HttpResponse<String> later = api.post("/v1/contacts", "{\"contacts\":[\"+4915550001111\"]}");
            assertThat(later.body()).startsWith("{\"contacts\":[{\"input\":\"+4915550001111\",\"status\":\"processing\"}]");
            await().until(() -> webhook.texts().equals(java.util.List.of(
                    "{\"contacts\":[{\"input\":\"+4915550001111\",\"status\":\"valid\",\"wa_id\":\"4915550001111\"}]}")));
        }
    }

    @Test
    void onlyAnEngagedContactIsBlocked() throws Exception {
        HttpResponse<String> answer = api.post("/v1/contacts/4915550001111/block", "{\"reason\":\"spam\"}");
        assertThat(answer.body()).contains("\"code\":2048,\"title\":\"Not engaged contact\"");
        SIM.customer("4915550001111", "Ada Park").say("Hi");
        assertThat(api.post("/v1/contacts/4915550001111/block", "{\"reason\":\"spam\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void createdTemplateIsApprovedLaterAndDeleted() throws Exception {
        String create = "{\"name\":\"greeting\",\"category\":\"UTILITY\",\"language\":\"en\","
                + "\"components\":[{\"type\":\"BODY\",\"text\":\"Hi {{1}}\"}]}";
        HttpResponse<String> created = api.post("/v1/configs/templates", create);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"status\":\"submitted\"");
        assertThat(api.post("/v1/configs/templates", create).statusCode()).isEqualTo(409);
        String send = "{\"to\":\"4915550001111\",\"type\":\"template\",\"template\":{\"name\":\"greeting\","
                + "\"language\":{\"code\":\"en\"},\"components\":[{\"type\":\"body\",\"parameters\":["
                + "{\"type\":\"text\",\"text\":\"Ada\"}]}]}}";
        assertThat(api.send(send).body()).contains("\"code\":2001,");
        SIM.simulator().clock().advance(Duration.ofSeconds(1));
        assertThat(SIM.number().templates()).contains("greeting en approved");
        assertThat(api.send(send).statusCode()).isEqualTo(201);
        assertThat(api.call("DELETE", "/v1/configs/templates/greeting", "").statusCode()).isEqualTo(200);
        assertThat(api.call("DELETE", "/v1/configs/templates/greeting", "").statusCode()).isEqualTo(404);
    }

    @Test
    void templatesAreListedInPages() throws Exception {
        HttpResponse<String> page = api.get("/v1/configs/templates?limit=2&offset=1&sort=id");
        assertThat(page.body()).startsWith(
                "{\"count\":2,\"filters\":{},\"limit\":2,\"offset\":1,\"sort\":[\"id\"],\"total\":5,\"waba_templates\":[");
        assertThat(Json.object(page.body()).at("/waba_templates/0/name").asText()).isEqualTo("order_update");
        assertThat(api.get("/v1/configs/templates?limit=x").statusCode()).isEqualTo(400);
    }
}
