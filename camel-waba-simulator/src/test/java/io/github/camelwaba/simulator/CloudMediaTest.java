package io.github.camelwaba.simulator;

import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class CloudMediaTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.hosting("cloud"));

    private static final String LOOKASIDE = "https://lookaside.fbsbx.com";

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");

    private HttpResponse<String> upload(String mimeType, String content) throws Exception {
        String form = "--b0\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
                + "--b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: " + mimeType
                + "\r\n\r\n" + content + "\r\n--b0--\r\n";
        return api.call("POST", "/media", form, "Content-Type", "multipart/form-data; boundary=b0");
    }

    @Test
    void uploadedFileIsSentFetchedInTwoStepsAndDeleted() throws Exception {
        HttpResponse<String> upload = upload("image/png", "not\r\n\r\na picture");
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(200);
        assertThat(upload.body()).matches("\\{\"id\":\"\\d{16}\"}");
        String id = Json.object(upload.body()).path("id").asText();

        HttpResponse<String> address = api.get("/" + id);
        assertThat(address.body()).startsWith(
                "{\"messaging_product\":\"whatsapp\",\"url\":\"https:\\/\\/lookaside.fbsbx.com\\/whatsapp_business\\/attachments\\/?mid="
                        + id + "&ext=")
                .contains("\"mime_type\":\"image\\/png\",\"sha256\":\"").endsWith("\",\"file_size\":16,\"id\":\"" + id + "\"}");
        String url = Json.object(address.body()).path("url").asText();
        assertThat(url).startsWith(LOOKASIDE);
        HttpResponse<String> file = api.get(url.substring(LOOKASIDE.length()));
        assertThat(file.headers().firstValue("content-type")).contains("image/png");
        assertThat(file.body()).isEqualTo("not\r\n\r\na picture");

        SIM.customer("4915550001111", "Ada Park").say("Hi");
        assertThat(api.cloud("'to':'4915550001111','type':'image','image':{'id':'" + id + "'}").statusCode()).isEqualTo(200);
        assertThat(api.cloud("'to':'4915550001111','type':'sticker','sticker':{'id':'" + id + "'}").body())
                .contains("\"code\":131053,")
                .contains("\"details\":\"A file of type image/png cannot be sent as sticker\"");
        assertThat(api.call("DELETE", "/" + id, "").body()).isEqualTo("{\"success\":true}");
        assertThat(api.get("/" + id).statusCode()).isEqualTo(400);
    }

    @Test
    void addressIsGoodForFiveMinutesAndForItsKeyAndHash() throws Exception {
        String id = SIM.number().addMedia("image/png", new byte[]{ 1, 2, 3 });
        String path = Json.object(api.get("/" + id).body()).path("url").asText().substring(LOOKASIDE.length());
        assertThat(new ApiClient(SIM.baseUrl(), "").get(path).statusCode()).isEqualTo(401);
        assertThat(api.get(path + "x").statusCode()).isEqualTo(401);
        SIM.simulator().clock().advance(Duration.ofMinutes(4));
        assertThat(api.get(path).statusCode()).isEqualTo(200);
        SIM.simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void wrongUploadIsRefused() throws Exception {
        assertThat(upload("application/zip", "x").body()).contains("\"code\":131053,")
                .contains("\"details\":\"Unsupported media type application/zip\"");
        assertThat(upload("image/webp", "x".repeat(500 * 1024 + 1)).body()).contains("\"code\":131053,")
                .contains("\"details\":\"File is larger than 512000 bytes\"");
        assertThat(api.call("POST", "/media", "x", "Content-Type", "image/png").body())
                .contains("\"details\":\"The body must be multipart/form-data\"");
        assertThat(api.call("POST", "/media", "--b0\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b0--",
                "Content-Type", "multipart/form-data; boundary=b0").body())
                .contains("(#100) The parameter messaging_product is required.");
        assertThat(
                api.call("POST", "/media", "--b0\r\nbroken", "Content-Type", "multipart/form-data; boundary=b0").statusCode())
                .isEqualTo(400);
    }
}
