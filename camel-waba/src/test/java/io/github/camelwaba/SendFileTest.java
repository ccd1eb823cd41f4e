package io.github.camelwaba;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.SendResult;
import io.github.camelwaba.simulator.ReceivedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class SendFileTest extends OperationTestSupport {

    private static final byte[] CONTENT = "bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path files;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + files + "/on-premise?initialDelay=0&delay=100").to("waba:send?to=" + PHONE + "&" + ON_PREMISE);
                from("file:" + files + "/cloud?initialDelay=0&delay=100").to("waba:send?to=" + PHONE + "&" + CLOUD);
            }
        };
    }

    private static String send(String hosting) {
        return "waba:send?to=" + PHONE + "&" + options(hosting);
    }

    @ParameterizedTest
    @CsvSource({
            "on-premise, image/jpeg, image", "on-premise, audio/ogg; codecs=opus, audio", "on-premise, video/mp4, video",
            "on-premise, image/webp, sticker", "on-premise, application/pdf, document", "on-premise, text/plain, document",
            "cloud, IMAGE/PNG, image", "cloud, audio/mpeg, audio", "cloud, video/3gpp, video", "cloud, image/webp, sticker",
            "cloud, application/pdf, document", "cloud, text/plain, document" })
    void isUploadedAndSentByIdAsWhatItIs(String hosting, String mediaType, String type) {
        Exchange exchange = done(send(hosting), new ByteArrayInputStream(CONTENT),
                Map.of(WabaConstants.MEDIA_TYPE, mediaType.toLowerCase()));

        String base = hosting.equals("cloud") ? "" : "/v1";
        assertThat(calls()).containsExactly("POST " + base + "/media", "POST " + base + "/messages");
        ReceivedMessage message = ada(hosting).awaitMessage(SOON);
        assertThat(message.type()).isEqualTo(type);
        JsonNode media = message.json().get(type);
        assertThat(media.get("id").textValue()).isEqualTo(exchange.getMessage().getHeader(WabaConstants.MEDIA_ID));
        assertThat(media).hasSize(1);
        assertThat(exchange.getMessage().getBody(SendResult.class).messageId()).isEqualTo(message.id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aDocumentHasItsNameAndAnImageItsCaption(String hosting) throws Exception {
        Path report = Files.write(files.resolve("Größe ✓.pdf"), CONTENT);
        done(send(hosting), report);
        assertThat(ada(hosting).awaitMessage(SOON).json().at("/document/filename").textValue()).isEqualTo("Größe ✓.pdf");

        Map<String, Object> headers = new HashMap<>(
                Map.of(WabaConstants.MEDIA_TYPE, "image/png", WabaConstants.CAPTION, "Our stall"));
        Exchange exchange = done(send(hosting), CONTENT, headers);
        assertThat(ada(hosting).awaitMessage(message -> message.type().equals("image"), SOON).text()).isEqualTo("Our stall");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys(WabaConstants.MEDIA_TYPE, WabaConstants.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void filesOfAFolderAreSent(String hosting) throws Exception {
        Path folder = Files.createDirectories(files.resolve(hosting));
        Files.write(folder.resolve("invoice 7.pdf"), CONTENT);

        JsonNode document = ada(hosting).awaitMessage(SOON).json().get("document");
        assertThat(document.get("filename").textValue()).isEqualTo("invoice 7.pdf");
        assertThat(simulator().requests().get(0).text()).contains("bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "-          | -         | x.unheard-of | The body is a file without a media type. Set the header CamelWabaMediaType",
            "-          | -         | -            | The body is a file without a media type. Set the header CamelWabaMediaType",
            "audio/mpeg | a caption | -            | A message of type audio has no caption. Leave out the header CamelWabaCaption",
            "image/webp | a caption | -            | A message of type sticker has no caption. Leave out the header CamelWabaCaption",
            "nonsense   | -         | a.pdf        | The header CamelWabaMediaType is no media type. Set it to one such as image/jpeg" })
    void nothingIsUploadedThatCouldNotBeSent(String mediaType, String caption, String name, String message) {
        for (String hosting : new String[]{ "on-premise", "cloud" }) {
            Map<String, Object> headers = new HashMap<>();
            headers.put(WabaConstants.MEDIA_TYPE, mediaType);
            headers.put(WabaConstants.CAPTION, caption);
            headers.put(Exchange.FILE_NAME, name);
            assertThat(failure(request(send(hosting), CONTENT, headers))).isInstanceOf(WabaRequestException.class)
                    .hasMessageStartingWith(message);
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void nothingIsUploadedWithoutARecipientOrPastALimitOrWhereThereIsNoUpload() {
        Map<String, Object> png = Map.of(WabaConstants.MEDIA_TYPE, "image/png");
        Map<String, Object> wordy = Map.of(WabaConstants.MEDIA_TYPE, "image/png", WabaConstants.CAPTION, "x".repeat(1025));

        assertThat(failure(request("waba:send?" + CLOUD, CONTENT, png))).hasMessageContaining("no recipient");
        assertThat(failure(request(send("cloud"), CONTENT, wordy))).hasMessageContaining("1024");
        assertThat(failure(request(send("cloud") + "&maxMediaSize=4", CONTENT, png))).hasMessageContaining("maxMediaSize of 4");
        assertThat(failure(request(send("sandbox"), CONTENT, png))).hasMessageContaining("not there on hosting=sandbox");
        assertThat(calls()).isEmpty();
    }

    @Test
    void anUploadThatFailsSendsNothing() {
        simulator().faults().onCall("POST", "/media").internalError();

        assertThat(
                failure(request(send("cloud"), CONTENT, Map.of(WabaConstants.MEDIA_TYPE, "image/png"))).getHttpResponseCode())
                .isEqualTo(500);
        assertThat(calls()).containsExactly("POST /media");
    }

    @Test
    void aFileOfJsonIsThePayloadWithRawOnly() {
        byte[] payload = "{\"type\":\"text\",\"text\":{\"body\":\"Hi\"}}".getBytes(StandardCharsets.UTF_8);

        done(send("cloud") + "&raw=true", payload);

        assertThat(calls()).containsExactly("POST /messages");
    }
}
