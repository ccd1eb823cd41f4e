package io.github.camelwaba.springboot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import io.github.camelwaba.CapturedLog;
import io.github.camelwaba.RawHttp;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is wrong with a request is answered by the webhook: no error page of the application takes the place of the answer,
 * and Spring Security, which guards that page, does not either.
 */
@CamelSpringBootTest
@SpringBootTest(classes = {
        ConformanceApplication.class,
        BrokenRequestsTest.SlowRoute.class }, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
                "spring.autoconfigure.exclude=", "camel.component.waba.api-key=none",
                "camel.component.waba.base-url=http://127.0.0.1:1", "server.error.include-message=always",
                "conformance.inboxDirectory=target/broken-requests-inbox" })
@DirtiesContext
class BrokenRequestsTest {

    private static final CountDownLatch STARTED = new CountDownLatch(1);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    @LocalServerPort
    private int port;

    @TestConfiguration
    static class SlowRoute {

        @Bean
        RoutesBuilder slow() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("waba:webhook?path=/slow&inbox=none&allowUnauthenticated=true&events=all").process(exchange -> {
                        STARTED.countDown();
                        GO_ON.await(20, TimeUnit.SECONDS);
                    });
                }
            };
        }
    }

    private String[] head(String webhook, String... headers) {
        return new String[]{ "POST /conformance/" + webhook + " HTTP/1.1", "Host: waba", String.join("\r\n", headers), "", "" };
    }

    private static void isAnswer(int status, String answer) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("\r\nContent-Length: 0\r\n")
                .endsWith("\r\n\r\n");
        assertThat(answer.contains("WWW-Authenticate")).isEqualTo(status == 401);
    }

    @Test
    void answers400ToABrokenBody() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            String[] chunked = head("open", "Transfer-Encoding: chunked");
            for (String body : new String[]{ "zz\r\n", "2\r\n{}x", "1\r\n{\r\nzz\r\n" }) {
                try (RawHttp http = RawHttp.to(port)) {
                    isAnswer(400, http.send(chunked).send(body).answer());
                    assertThat(http.isClosed()).isTrue();
                }
            }
            try (RawHttp http = RawHttp.to(port)) {
                isAnswer(400, http.send(head("open", "Content-Length: 100")).send("{").finish().answer());
            }
            assertThat(log.atLeast(Level.WARN)).isEmpty();
        }
    }

    @Test
    void answers401And408AndNothingElse() throws Exception {
        for (String length : new String[]{ "Content-Length: 100", "Transfer-Encoding: chunked" }) {
            isAnswer(401, RawHttp.exchange(port, head("basic", length)));
            isAnswer(408, RawHttp.exchange(port, head("open", length)));
        }
    }

    @Test
    void writesNothingIntoTheLogOfSendersWhoGoAway() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            for (int i = 0; i < 24; i++) {
                try (RawHttp http = RawHttp.to(port)) {
                    http.send(head(i % 2 == 0 ? "basic" : "open", "Content-Length: 100")).send("{");
                    if (i % 4 > 1) {
                        http.answer();
                    }
                    if (i % 3 == 0) {
                        http.abort();
                    }
                }
            }
            // longer than the container is kept from ending the requests
            await().during(Duration.ofMillis(1500)).until(() -> true);

            assertThat(log.atLeast(Level.WARN)).hasSizeLessThan(3).allMatch(line -> line.contains("answered"));
        }
    }

    @Test
    void takesABodyOfNoLengthForOneThatIsNotJson() throws Exception {
        isAnswer(400, RawHttp.exchange(port, head("open", "Content-Length: 0")));
        isAnswer(400, RawHttp.exchange(port, head("open", "X-None: 1")));
        isAnswer(400, RawHttp.exchange(port, String.join("\r\n", head("open", "Transfer-Encoding: chunked")) + "0\r\n\r\n"));
        isAnswer(401, RawHttp.exchange(port, head("basic", "Content-Length: 0")));
    }

    @Test
    void keepsTheConnectionOfASenderWhoIsKnown() throws Exception {
        try (RawHttp http = RawHttp.to(port)) {
            for (int i = 0; i < 3; i++) {
                isAnswer(200, http.send(head("open", "Content-Length: 2")).send("{}").answer());
                isAnswer(200,
                        http.send(head("open", "Transfer-Encoding: chunked")).send("1\r\n{\r\n").send("1\r\n}\r\n0\r\n\r\n")
                                .answer());
            }
        }
    }

    @Test
    void outlivesASenderWhoIsGoneBeforeTheAnswer() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            try (RawHttp http = RawHttp.to(port)) {
                http.send("POST /slow HTTP/1.1", "Host: waba", "Content-Length: 2", "", "{}");
                assertThat(STARTED.await(10, TimeUnit.SECONDS)).isTrue();
            }
            GO_ON.countDown();
            for (int i = 0; i < 20; i++) {
                isAnswer(200, RawHttp.exchange(port, "POST /slow HTTP/1.1", "Host: waba", "Content-Length: 2", "", "{}"));
            }
            assertThat(log.atLeast(Level.WARN)).isEmpty();
        }
    }
}
