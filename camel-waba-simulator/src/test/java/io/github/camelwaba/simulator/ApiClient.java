package io.github.camelwaba.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.simulator.json.Json;

/** Calls a simulator over HTTP as a client of 360dialog would. */
final class ApiClient {
    static final Duration SOON = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String baseUrl;
    private final String key;

    ApiClient(String baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return call("POST", path, body);
    }

    HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(SOON)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("D360-API-KEY", key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String message) throws IOException, InterruptedException {
        return post("/v1/messages", message);
    }

    /** Sends a Cloud message of these fields, written with single quotes. */
    HttpResponse<String> cloud(String fields) throws IOException, InterruptedException {
        return post("/messages", ("{'messaging_product':'whatsapp'," + fields + "}").replace('\'', '"'));
    }

    HttpResponse<String> sendText(String to, String text) throws IOException, InterruptedException {
        ObjectNode message = Json.object().put("to", to).put("type", "text");
        message.putObject("text").put("body", text);
        return send(message.toString());
    }

    static String id(HttpResponse<String> answer) {
        return Json.object(answer.body()).at("/messages/0/id").asText();
    }
}
