package io.github.camelwaba.springboot;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.camelwaba.webhook.ServerAddress;
import io.github.camelwaba.webhook.WebhookEngine;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultExchange;

/**
 * Serves webhooks in front of Spring MVC. Behind it, Spring takes forms and multiparts to pieces, and Camel reads every body
 * into memory and logs what it cannot make of it, all before the door is asked who is there.
 */
final class ServletWebhookEngine extends HttpFilter implements WebhookEngine {

    private static final long serialVersionUID = 1L;

    private final transient CamelContext context;
    private final transient EmbeddedServer server;
    private final transient Map<String, Processor> doors = new ConcurrentHashMap<>();

    ServletWebhookEngine(CamelContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    @Override
    public void serve(String path, Processor door) {
        if (doors.putIfAbsent(path, door) != null) {
            throw new IllegalArgumentException(
                    "The path " + path + " is served already. Give this waba:webhook a path of its own (option path)");
        }
    }

    @Override
    public List<ServerAddress> addresses(String path) {
        return server.addresses(path);
    }

    @Override
    public void stop(String path) {
        doors.remove(path);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Processor door = doors.get(path(request));
        if (door == null) {
            chain.doFilter(request, response);
            return;
        }
        Exchange exchange = exchange(request);
        try {
            door.process(exchange);
        } catch (Exception e) {
            throw new ServletException(e);
        }
        answer(exchange.getMessage(), response);
    }

    // with a slash behind it, too, as Camel's other HTTP servers have it
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private Exchange exchange(HttpServletRequest request) throws IOException {
        Exchange exchange = new DefaultExchange(context);
        Message message = exchange.getMessage();
        for (String name : Collections.list(request.getHeaderNames())) {
            List<String> values = Collections.list(request.getHeaders(name));
            message.setHeader(name, values.size() == 1 ? values.get(0) : values);
        }
        // after the headers, which may have that name
        message.setHeader(Exchange.HTTP_METHOD, request.getMethod());
        message.setBody(request.getInputStream());
        return exchange;
    }

    private static void answer(Message message, HttpServletResponse response) throws IOException {
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                response.setHeader(name, value.toString());
            }
        });
        response.setStatus(message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class));
        response.getOutputStream().write(message.getBody(byte[].class));
    }
}
