package io.github.camelwaba;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.MediaUploadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileBinding;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileBinding;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;

import static org.assertj.core.api.Assertions.assertThat;

class MediaUploadTest extends OperationTestSupport {

    private static final byte[] CONTENT = "%PDF-1.4 für Ada ✓".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path files;

    static Stream<Object> bodies() throws Exception {
        Path path = Files.write(files.resolve("a.pdf"), CONTENT);
        GenericFile<File> generic = new GenericFile<>();
        generic.setFile(path.toFile());
        generic.setBinding((GenericFileBinding<File>) new FileBinding());
        InputStream unknownLength = new ByteArrayInputStream(CONTENT);
        InputStreamCache halfRead = new InputStreamCache(CONTENT.clone());
        halfRead.readNBytes(3);
        return Stream.of(path, path.toFile(), CONTENT.clone(), ByteBuffer.wrap(CONTENT), unknownLength, halfRead,
                new ReaderCache(new String(CONTENT, StandardCharsets.UTF_8)), generic);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whateverHoldsTheFileOnPremiseGetsItsBytes(Object body) {
        Exchange exchange = done("waba:media?action=upload&" + ON_PREMISE, body,
                Map.of(WabaConstants.MEDIA_TYPE, "application/pdf"));

        assertThat(lastCall().method() + " " + lastCall().path()).isEqualTo("POST /v1/media");
        assertThat(lastCall().body()).isEqualTo(CONTENT);
        assertThat(lastCall().header("Content-Type")).hasValue("application/pdf");
        assertThat(exchange.getMessage().getBody(MediaUploadResult.class).id())
                .isNotBlank().isEqualTo(exchange.getMessage().getHeader(WabaConstants.MEDIA_ID));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whateverHoldsTheFileCloudGetsItInAForm(Object body) {
        Exchange exchange = done("waba:media?action=upload&" + CLOUD, body,
                Map.of(WabaConstants.MEDIA_TYPE, "application/pdf"));

        assertThat(lastCall().method() + " " + lastCall().path()).isEqualTo("POST /media");
        assertThat(lastCall().header("Content-Type").orElseThrow()).startsWith("multipart/form-data");
        assertThat(lastCall().text()).contains("name=\"messaging_product\"", "name=\"file\"",
                "\r\nContent-Type: application/pdf\r\n", "\r\n\r\n" + new String(CONTENT, StandardCharsets.UTF_8) + "\r\n--");
        assertThat(exchange.getMessage().getBody(MediaUploadResult.class).id())
                .isNotBlank().isEqualTo(exchange.getMessage().getHeader(WabaConstants.MEDIA_ID));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "image/png, text/plain, application/json, a.pdf, image/png",
            "-, text/plain, application/json, a.pdf, text/plain",
            "-, -, audio/ogg; codecs=opus, a.pdf, audio/ogg; codecs=opus",
            "-, -, -, a.pdf, application/pdf" })
    void theMostDirectWordOnTheMediaTypeCounts(String own, String file, String content, String name, String expected) {
        Exchange exchange = template.request("waba:media?action=upload&" + ON_PREMISE, each -> {
            each.getMessage().setBody(CONTENT);
            each.getMessage().setHeader(WabaConstants.MEDIA_TYPE, own);
            each.getMessage().setHeader(Exchange.FILE_CONTENT_TYPE, file);
            each.getMessage().setHeader(Exchange.CONTENT_TYPE, content);
            each.getMessage().setHeader(Exchange.FILE_NAME, name);
        });

        assertThat(exchange.getException()).isNull();
        assertThat(lastCall().header("Content-Type")).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "jpeg", "image/", "image/jpeg\r\nX-Evil: 1", "image/jpeg, text/html", " " })
    void whatIsNoMediaTypeIsRefused(String type) {
        assertThat(failure(request("waba:media?action=upload&" + CLOUD, CONTENT, Map.of(WabaConstants.MEDIA_TYPE, type))))
                .isInstanceOf(WabaRequestException.class).hasMessageContaining(WabaConstants.MEDIA_TYPE);
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Größe ✓.pdf", "a\"; name=\"type\".pdf", "a\r\nX-Evil: 1\r\n\r\nb.pdf", "dir/../a.pdf", ".pdf" })
    void noFileNameBreaksOutOfTheForm(String name) {
        done("waba:media?action=upload&" + CLOUD, CONTENT,
                Map.of(WabaConstants.MEDIA_TYPE, "application/pdf", Exchange.FILE_NAME, name));

        String head = lastCall().text().substring(lastCall().text().indexOf("name=\"file\""));
        assertThat(head.lines().takeWhile(line -> !line.isEmpty())).hasSize(2);
        assertThat(lastCall().text()).doesNotContain("name=\"type\"").doesNotContain("\r\nX-Evil").doesNotContain("dir/");
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aFilePastTheLimitIsRefusedWhetherItsLengthIsKnownOrNot(String hosting) {
        String uri = "waba:media?action=upload&maxMediaSize=1000&" + options(hosting);
        Map<String, Object> pdf = Map.of(WabaConstants.MEDIA_TYPE, "application/pdf");

        for (Object body : new Object[]{ new byte[1001], new ByteArrayInputStream(new byte[1001]) }) {
            assertThat(failure(request(uri, body, pdf))).isInstanceOf(WabaRequestException.class)
                    .hasMessage("The file is larger than the option maxMediaSize of 1000 bytes [FIX_REQUEST]");
        }
        assertThat(simulator().requests()).allMatch(call -> call.status() == 0);
        done(uri, new ByteArrayInputStream(new byte[1000]), pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aFileThatBreaksOffIsNotTakenForAWholeOne(String hosting) {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("/home/ada/secret.pdf went away");
            }
        });

        assertThat(failure(request("waba:media?action=upload&" + options(hosting), broken,
                Map.of(WabaConstants.MEDIA_TYPE, "application/pdf")))).isInstanceOf(WabaRequestException.class)
                .hasMessage("The file could not be read to its end (IOException) [FIX_REQUEST]").hasNoCause();
        assertThat(simulator().requests()).allMatch(call -> call.status() == 0);
    }

    @Test
    void whatIsNoFileIsRefused() {
        String uri = "waba:media?action=upload&" + CLOUD;

        assertThat(failure(request(uri, null))).hasMessage(
                "The body is null. Set it to a File, bytes or a stream [FIX_REQUEST]");
        assertThat(failure(request(uri, "secret words"))).hasMessage(
                "A body of java.lang.String is no file. Set it to a File, bytes or a stream [FIX_REQUEST]");
        assertThat(failure(request(uri, files.resolve("not-there.pdf")))).hasMessage(
                "The file could not be opened [FIX_REQUEST]");
        assertThat(failure(request(uri, files.resolve("not-there.pdf").toFile()))).hasMessage(
                "The file could not be opened [FIX_REQUEST]");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aTypeThatTheApiDoesNotTakeIsItsTypedError() {
        assertThat(failure(request("waba:media?action=upload&" + CLOUD, CONTENT,
                Map.of(WabaConstants.MEDIA_TYPE, "application/x-unheard-of"))))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(131053));
    }

    @Test
    void theSandboxTakesNoFiles() {
        assertThat(failure(request("waba:media?action=upload&" + SANDBOX, CONTENT,
                Map.of(WabaConstants.MEDIA_TYPE, "image/png")))).isInstanceOf(WabaRequestException.class).hasMessage(
                        "The upload of media files is not there on hosting=sandbox. Send an ImageMessage or the like with a link [FIX_REQUEST]");
        assertThat(calls()).isEmpty();
    }
}
