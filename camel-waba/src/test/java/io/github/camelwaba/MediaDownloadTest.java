package io.github.camelwaba;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MediaDownloadTest extends OperationTestSupport {

    private static final byte[] CONTENT = new byte[200_000];

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                for (String hosting : new String[]{ "on-premise", "cloud", "sandbox" }) {
                    from("direct:" + hosting).to("waba:media?action=download&maxMediaSize=200000&" + options(hosting))
                            .convertBodyTo(byte[].class);
                    from("direct:open-" + hosting).streamCache("false")
                            .to("waba:media?action=download&" + options(hosting));
                    from("direct:unread-" + hosting).streamCache("false")
                            .to("waba:media?action=download&maxConnections=2&" + options(hosting))
                            .process(exchange -> assertThat(exchange.getMessage().getBody(InputStream.class).read()).isZero())
                            .setBody(constant("done"));
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aStreamThatIsReadAfterItsExchangeSaysWhyItIsClosed(String hosting) {
        String id = number(hosting).addMedia("video/mp4", CONTENT);

        InputStream late = download("open-" + hosting, id).getMessage().getBody(InputStream.class);

        assertThatThrownBy(late::read).isInstanceOf(IOException.class).hasMessageContaining("exchange has ended");
        assertThatThrownBy(late::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("within the route");
    }

    private Exchange download(String route, String id) {
        return request("direct:" + route, null, Map.of(WabaConstants.MEDIA_ID, id));
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void bringsBytesAndMediaType(String hosting) {
        String id = number(hosting).addMedia("video/mp4", CONTENT);

        Exchange exchange = download(hosting, id);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(CONTENT);
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("video/mp4");
        assertThat(calls()).hasSize(hosting.equals("cloud") ? 2 : 1);
        assertThat(simulator().requests()).allMatch(call -> call.header("D360-API-KEY").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aFilePastTheLimitIsRefused(String hosting) {
        String id = number(hosting).addMedia("video/mp4", new byte[CONTENT.length + 1]);

        assertThat(failure(download(hosting, id))).isInstanceOf(WabaRequestException.class)
                .hasMessage("The media file is larger than the option maxMediaSize of 200000 bytes [FIX_REQUEST]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void aFileThatIsGoneIsATypedError(String hosting) {
        String id = number(hosting).addMedia("video/mp4", CONTENT);
        request("waba:media?action=delete&" + options(hosting), null, Map.of(WabaConstants.MEDIA_ID, id));

        assertThat(failure(download(hosting, id)).getAdvice()).isEqualTo(Advice.FIX_REQUEST);
        assertThat(failure(download(hosting, id)).getCode()).isEqualTo(hosting.equals("cloud") ? 100 : 1006);
    }

    @Test
    void anAddressThatHasNoFileAnyMoreIsATypedError() {
        String id = number("cloud").addMedia("video/mp4", CONTENT);
        simulator().faults().onCall("GET", "/whatsapp_business/attachments/").answer(404, "Not Found",
                Map.of("content-type", "text/plain"));

        assertThat(failure(download("cloud", id)).getHttpResponseCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void connectionsComeBackFromRoutesThatDoNotReadToTheEnd(String hosting) {
        String id = number(hosting).addMedia("video/mp4", new byte[3_000_000]);

        for (int i = 0; i < 6; i++) {
            Exchange exchange = download("unread-" + hosting, id);
            assertThat(exchange.getException()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void deletesAFile(String hosting) {
        String id = number(hosting).addMedia("video/mp4", CONTENT);
        String uri = "waba:media?action=delete&" + options(hosting);

        done(uri, "as it was", Map.of(WabaConstants.MEDIA_ID, id));

        assertThat(lastCall().method() + " " + lastCall().path())
                .isEqualTo("DELETE " + (hosting.equals("cloud") ? "/" : "/v1/media/") + id);
        assertThat(failure(request(uri, null, Map.of(WabaConstants.MEDIA_ID, id))).getAdvice()).isEqualTo(Advice.FIX_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "../v1/configs/webhook", "..", "a/b?c=d#e", "x\r\nX-Evil: 1" })
    void anIdStaysOneSegmentOfThePath(String id) {
        failure(download("on-premise", id));

        assertThat(simulator().requests()).allMatch(call -> call.path().matches("/v1/media/[^/]+") && call.query().isEmpty()
                && call.header("X-Evil").isEmpty());
    }

    @Test
    void withoutAnIdNothingIsAsked() {
        assertThat(failure(request("direct:cloud", null))).isInstanceOf(WabaRequestException.class).hasMessage(
                "waba:media has no file. Set the header CamelWabaMediaId to the id of the file [FIX_REQUEST]");
        assertThat(failure(download("sandbox", "1"))).hasMessage(
                "The download of media files is not there on hosting=sandbox. Use a number on hosting=cloud [FIX_REQUEST]");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aCallerWithoutARouteReadsTheFileItself() {
        String id = number("cloud").addMedia("video/mp4", CONTENT);

        byte[] bytes = template.requestBodyAndHeader("waba:media?action=download&" + CLOUD, null, WabaConstants.MEDIA_ID, id,
                byte[].class);

        assertThat(bytes).isEqualTo(CONTENT);
    }
}
