package io.github.camelwaba;

import java.time.Duration;
import java.util.Map;

import io.github.camelwaba.api.Advice;
import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.api.WabaTransientException;
import io.github.camelwaba.config.WabaConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a download goes when the answer to the look-up names whatever it likes.
 */
class MediaAddressTest extends TransportTestSupport {

    private final RawServer stranger = new RawServer();

    @AfterEach
    void closeStranger() {
        stranger.close();
    }

    @Override
    void configure(WabaComponent waba) {
        waba.getConfiguration().setHosting("cloud");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:download").to("waba:media?action=download").convertBodyTo(String.class);
                from("direct:limited").to("waba:media?action=download&maxMediaSize=1000000").convertBodyTo(byte[].class);
                from("direct:unread").streamCache("false").to("waba:media?action=download&maxConnections=1")
                        .setBody(constant("not read"));
            }
        };
    }

    private Exchange download(String url) {
        server.on((socket, in, out) -> {
            for (String request = server.read(in); request != null; request = server.read(in)) {
                String answer = request.startsWith("GET /media-1 ")
                        ? RawServer.answer("200 OK",
                                "{\"url\":\"" + url + "\",\"kind\":\"FROM_THE_FUTURE\",\"file_size\":\"?\"}")
                        : RawServer.answer("200 OK", "bytes");
                out.write(answer.getBytes());
                out.flush();
            }
        });
        return template.request("direct:download",
                exchange -> exchange.getMessage().setHeader(WabaConstants.MEDIA_ID, "media-1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
            "https://evil.example/a/b?mid=1&ext=2&hash=A%2Fb%3D /a/b?mid=1&ext=2&hash=A%2Fb%3D",
            "https:\\/\\/evil.example\\/a?x=%41+%2520 /a?x=%41+%2520",
            "http://user:secret@evil.example:8443/a?b=c /a?b=c",
            "https://evil.example/a#fragment /a",
            "https://evil.example/@other.example/a /@other.example/a",
            "ftp://evil.example/a /a",
            "//evil.example/a /a",
            "/a/b?c /a/b?c" })
    void onlyPathAndQueryCount(String url, String path) {
        Exchange exchange = download(url);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("bytes");
        assertThat(server.requests()).hasSize(2).allMatch(request -> request.contains("\r\nD360-API-KEY: " + KEY + "\r\n"));
        assertThat(server.requests().get(1)).startsWith("GET " + path + " HTTP/1.1\r\n")
                .contains("\r\nHost: 127.0.0.1:" + server.port() + "\r\n");
    }

    @Test
    void theKeyGoesToNoOtherServer() {
        assertThat(download(stranger.url() + "/a").getMessage().getBody()).isEqualTo("bytes");

        assertThat(stranger.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "evil.example", "https://evil.example", "https://evil.example//other.example/a",
            "mailto:a@b.c",
            "https://evil.example/a b", "https://evil.example/a\\r\\nX: y", "https://evil.example/../../v1/configs/webhook",
            "https://evil.example/a/%2e%2e/../b", "\\\\\\\\evil.example\\\\a" })
    void whatIsNoAddressIsNotAsked(String url) {
        WabaException failure = failure(download(url));

        assertThat(failure).isInstanceOf(WabaTransientException.class)
                .hasMessage("360dialog did not say where the media file is [RETRY]");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void aRedirectIsNotFollowed(int status) {
        server.on((socket, in, out) -> {
            for (String request = server.read(in); request != null; request = server.read(in)) {
                String answer = request.startsWith("GET /media-1 ")
                        ? RawServer.answer("200 OK", "{\"url\":\"https://evil.example/a\"}")
                        : "HTTP/1.1 " + status + " Moved\r\nLocation: " + stranger.url() + "/a\r\nContent-Length: 0\r\n\r\n";
                out.write(answer.getBytes());
                out.flush();
            }
        });

        WabaException failure = failure(template.request("direct:download",
                exchange -> exchange.getMessage().setHeader(WabaConstants.MEDIA_ID, "media-1")));
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.getAdvice()).isEqualTo(Advice.FIX_REQUEST);
        assertThat(stranger.connections()).isZero();
    }

    @Test
    void aDownloadThatDripsEndsWithTheCall() {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.answer("200 OK", "{\"url\":\"https://evil.example/a\"}").getBytes());
            server.read(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 1000000\r\n\r\n".getBytes());
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        });

        assertThat(took(() -> {
            Exchange exchange = template.request("direct:download",
                    each -> each.getMessage().setHeader(WabaConstants.MEDIA_ID, "media-1"));
            assertThat(exchange.getException(WabaTransientException.class)).hasMessageContaining("callTimeout of 1500 ms");
        })).isBetween(Duration.ofSeconds(1), SOON);
    }

    @Test
    void aDownloadThatNobodyReadsGivesItsConnectionBackAtOnce() {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.answer("200 OK", "{\"url\":\"https://evil.example/a\"}").getBytes());
            server.read(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 1000000\r\n\r\nxxx".getBytes());
            out.flush();
            waitForTheClient(in);
        });

        // each that waits for the rest waits for the responseTimeout of 500 ms
        assertThat(took(() -> {
            for (int i = 0; i < 10; i++) {
                assertThat(template.requestBodyAndHeaders("direct:unread", null, Map.of(WabaConstants.MEDIA_ID, "media-1")))
                        .isEqualTo("not read");
            }
        })).isLessThan(Duration.ofMillis(10 * 450));
    }

    @Test
    void aFilePastTheLimitIsRefusedWithoutItsLengthToo() {
        server.on((socket, in, out) -> {
            server.read(in);
            out.write(RawServer.answer("200 OK", "{\"url\":\"https://evil.example/a\"}").getBytes());
            server.read(in);
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\n\r\n".getBytes());
            while (true) {
                out.write(new byte[65536]);
            }
        });

        Exchange exchange = template.request("direct:limited",
                each -> each.getMessage().setHeader(WabaConstants.MEDIA_ID, "media-1"));
        assertThat(exchange.getException(WabaRequestException.class))
                .hasMessage("The media file is larger than the option maxMediaSize of 1000000 bytes [FIX_REQUEST]");
    }
}
