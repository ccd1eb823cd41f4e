package io.github.camelwaba.example.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Calls the API as an order system does.
 */
final class OrderSystem {

    static final String TOKEN = "a token of the tests";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;

    OrderSystem(int port) {
        baseUrl = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> ship(String order, String json) throws Exception {
        return call("POST", "/orders/" + order + "/shipped", json, TOKEN);
    }

    HttpResponse<String> message(String order) throws Exception {
        return call("GET", "/orders/" + order + "/message", "", TOKEN);
    }

    HttpResponse<String> call(String method, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", "application/json")
                // what a caller may try, to steer the message
                .header("CamelWabaTo", "4915559990000").header("CamelWabaText", "pwned")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    static String shipment(String phone) {
        return "{\"phone\":\"" + phone + "\",\"customer\":\"Zoë Grün\",\"parcel\":\"EX-4711\"}";
    }
}
