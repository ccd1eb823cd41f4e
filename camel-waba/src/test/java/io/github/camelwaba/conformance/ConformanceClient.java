package io.github.camelwaba.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelwaba.Payloads;
import io.github.camelwaba.RawHttp;

import static org.awaitility.Awaitility.await;

/**
 * Knocks at the doors of {@link ConformanceRoutes}, and asks what their routes were given.
 */
final class ConformanceClient {

    static final String PHONE = "4915550001111";
    static final String BASIC = "Basic " + Base64.getEncoder().encodeToString(
            (ConformanceRoutes.USER + ":" + ConformanceRoutes.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI base;

    ConformanceClient(String baseUrl) {
        base = URI.create(baseUrl);
    }

    static String newId() {
        return "ABGG-" + UUID.randomUUID();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    String url(String door) {
        return base.resolve(path(door)).toString();
    }

    String path(String door) {
        return ConformanceRoutes.ROOT + door;
    }

    /** The status of a POST to a door. */
    int knock(String door, String body, String... headers) throws Exception {
        return post(door, utf8(body), headers).statusCode();
    }

    HttpResponse<String> post(String door, byte[] body, String... headers) throws Exception {
        return send("POST", door, body, headers);
    }

    HttpResponse<String> send(String method, String door, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(door))).timeout(LIMIT)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The whole answer to a request with just these lines. */
    String raw(String... lines) throws IOException {
        try (RawHttp http = connect()) {
            return http.send(lines).answer();
        }
    }

    RawHttp connect() throws IOException {
        return RawHttp.to(base.getPort());
    }

    /** The events of that message that the routes were given so far, each attempt, oldest first. */
    List<JsonNode> taken(String door, String id) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode event : taken()) {
            if (event.get("door").asText().equals(door) && event.at("/headers/CamelWabaMessageId").asText().equals(id)) {
                found.add(event);
            }
        }
        return found;
    }

    /** All that the routes were given so far. */
    JsonNode taken() {
        try {
            HttpResponse<byte[]> answer = HTTP.send(HttpRequest.newBuilder(URI.create(url("taken"))).timeout(LIMIT).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the route of that door was given that message. */
    JsonNode awaitTaken(String door, String id) {
        return await().atMost(LIMIT).pollInterval(Duration.ofMillis(20))
                .until(() -> taken(door, id), events -> !events.isEmpty()).get(0);
    }

    /** Waits until a door has given all it has of the chat of {@link #PHONE} to its route: what comes last is the last. */
    void awaitEnd(String door, String... headers) throws Exception {
        String id = newId();
        if (knock(door, Payloads.text(PHONE, id, "the end"), headers) != 200) {
            throw new AssertionError("The door " + door + " does not let anybody in");
        }
        awaitTaken(door, id);
    }
}
