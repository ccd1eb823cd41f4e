package io.github.camelwaba.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.camelwaba.Payloads;
import io.github.camelwaba.RawHttp;
import io.github.camelwaba.Signed;
import io.github.camelwaba.conformance.ConformanceRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;

import org.apache.camel.test.spring.junit5.CamelSpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many clients without credentials that never finish what they send, or pour requests in, beside a sender who has them.
 */
@CamelSpringBootTest
@SpringBootTest(classes = ConformanceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camel.component.waba.api-key=none", "camel.component.waba.base-url=http://127.0.0.1:1",
        "conformance.inboxDirectory=target/unauthenticated-clients-inbox" })
@DirtiesContext
class UnauthenticatedClientsTest {

    // Tomcat has 200 threads
    private static final int CLIENTS = 260;
    // 360dialog gives up after 5 s
    private static final Duration IN_TIME = Duration.ofSeconds(3);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({ "basic,401", "secret,408" })
    void keepNobodyElseWaitingForTheRestOfABody(String webhook, int refusal) throws Exception {
        for (String body : new String[]{ "Content-Length: 1000|", "Content-Length: 1000|{", "Transfer-Encoding: chunked|",
                "Transfer-Encoding: chunked|3e8\r\n{" }) {
            List<RawHttp> halves = new ArrayList<>();
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    halves.add(RawHttp.to(port).send("POST /conformance/" + webhook + " HTTP/1.1", "Host: waba",
                            body.substring(0, body.indexOf('|')), "", body.substring(body.indexOf('|') + 1)));
                }
                assertThat(deliver(webhook)).as(body).isEqualTo(200);
                for (RawHttp half : halves) {
                    assertThat(half.answer()).as(body).startsWith("HTTP/1.1 " + refusal + " ").endsWith("\r\n\r\n");
                }
                assertThat(halves.get(0).isClosed()).as(body).isTrue();
            } finally {
                for (RawHttp half : halves) {
                    half.close();
                }
            }
        }
    }

    @Test
    void keepNobodyElseWaitingWithPipelinedRequests() throws Exception {
        int clients = 40;
        byte[] requests = "GET /conformance/basic HTTP/1.1\r\nHost: waba\r\n\r\n".repeat(20_000)
                .getBytes(StandardCharsets.US_ASCII);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Void>> pours = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                pours.add(CompletableFuture.runAsync(() -> pour(requests), threads));
            }
            for (int i = 0; i < 10; i++) {
                assertThat(deliver("basic")).isEqualTo(200);
            }
            CompletableFuture.allOf(pours.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdownNow();
        }
    }

    private void pour(byte[] requests) {
        try (RawHttp http = RawHttp.to(port)) {
            http.send(requests);
            http.isClosed();
        } catch (IOException e) {
            // cut off, as it should be
        }
    }

    private int deliver(String webhook) throws Exception {
        String body = Payloads.text("4915550001111", "ABGG" + System.nanoTime(), "Hi");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/conformance/" + webhook))
                .header("Authorization",
                        "Basic " + HttpHeaders.encodeBasicAuth(ConformanceRoutes.USER, ConformanceRoutes.PASSWORD, null))
                .header(Signed.HEADER, Signed.hex(ConformanceRoutes.SECRET, body)).timeout(IN_TIME)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
