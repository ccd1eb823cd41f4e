package io.github.camelwaba.example.rest;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The order that a request is about, and the answer to it.
 */
final class Answers {

    /** The exchange's property with the order, once the request has been looked at. */
    static final String ORDER = "order";

    private static final Pattern ORDER_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {
    }

    /** Takes the order out of the path, and throws away all headers: none of the caller's may steer a message. */
    static void takeOrder(Exchange exchange) {
        String order = exchange.getMessage().getHeader(ORDER, String.class);
        if (order == null || !ORDER_NUMBER.matcher(order).matches()) {
            throw HttpError.badRequest(List.of(new WrongField(ORDER, "must be 1 to 40 letters, digits and dashes")));
        }
        exchange.getMessage().removeHeaders("*");
        exchange.setProperty(ORDER, order);
    }

    static String order(Exchange exchange) {
        return exchange.getProperty(ORDER, String.class);
    }

    static void write(Exchange exchange, int status, Object body) throws JsonProcessingException {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(JSON.writeValueAsBytes(body));
    }

    static void write(Exchange exchange, HttpError error) throws JsonProcessingException {
        write(exchange, error.status(), error.body());
        if (error.retryAfter() > 0) {
            exchange.getMessage().setHeader("Retry-After", error.retryAfter());
        }
        if (error.status() == 401) {
            exchange.getMessage().setHeader("WWW-Authenticate", "Bearer");
        }
    }

    /** What the route failed with. */
    static <T extends Exception> T caught(Exchange exchange, Class<T> type) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type);
    }
}
