package io.github.camelwaba.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.camel.Exchange;

/**
 * What the routes of the application were given, each attempt, for the suite to read over HTTP: the application may run in
 * another process, or with other class loaders.
 */
final class TakenEvents {

    /** A text that begins with this fails when it comes for the first time. */
    static final String FAILING = "fail";

    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();

    void take(String door, Exchange exchange) {
        Map<String, Object> headers = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> headers.put(name, String.valueOf(value)));
        Map<String, Object> event = Map.of("door", door, "headers", headers, "body",
                exchange.getMessage().getBody(String.class));
        boolean again = events.contains(event) || headers.containsKey("CamelWabaRedelivered");
        events.add(event);
        if (!again && String.valueOf(headers.get("CamelWabaText")).startsWith(FAILING)) {
            throw new IllegalStateException("as the suite wants it");
        }
    }

    void list(Exchange exchange) throws JsonProcessingException {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setBody(new ObjectMapper().writeValueAsBytes(events));
    }
}
