package io.github.camelwaba;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One webhook at /hook whose route does what a test says, and remembers what it was given.
 */
abstract class InboxTestSupport extends WabaTestSupport {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The texts that the route was given, in order, each attempt. */
    final List<String> runs = new CopyOnWriteArrayList<>();
    /** What the route does with a text; the others it just takes. */
    final Map<String, Processor> work = new ConcurrentHashMap<>();

    /** Options for a journal in a directory of its own. */
    static String journal() {
        return "&inbox=journal&inboxDirectory=" + newDirectory();
    }

    static Path newDirectory() {
        return Path.of("target", "journals", UUID.randomUUID().toString());
    }

    /** Options of the webhook, beginning with an ampersand. */
    abstract String options();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("waba:webhook?path=/hook&allowUnauthenticated=true" + options()).routeId("hook")
                        .process(InboxTestSupport.this::run);
            }
        };
    }

    void run(Exchange exchange) throws Exception {
        String text = exchange.getMessage().getHeader("CamelWabaText", "no text", String.class);
        runs.add(text);
        work.getOrDefault(text, e -> {
        }).process(exchange);
    }

    /** The failures that tests leave behind are tried again for long; nobody waits for them. */
    @AfterEach
    void stopAtOnce() {
        work.clear();
        waitForNobody();
    }

    /** Has a stop wait for nothing. */
    void waitForNobody() {
        context.getShutdownStrategy().setTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(100);
        context.getExecutorServiceManager().setShutdownAwaitTermination(100);
    }

    HttpResponse<String> deliver(String body) throws Exception {
        return post("/hook", body.getBytes(StandardCharsets.UTF_8));
    }

    int text(String from, String text) throws Exception {
        return deliver(Payloads.text(from, "ABGG-" + text, text)).statusCode();
    }

    CompletableFuture<Integer> later(String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhookUrl("/hook")))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    WabaConsumer hook() {
        return (WabaConsumer) context.getRoute("hook").getConsumer();
    }

    void awaitAllDone() {
        await().untilAsserted(() -> assertThat(hook().pending()).isZero());
    }

    void awaitRuns(String... texts) {
        await().untilAsserted(() -> assertThat(runs).containsExactly(texts));
    }
}
