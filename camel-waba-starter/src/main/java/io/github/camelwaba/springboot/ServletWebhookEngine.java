package io.github.camelwaba.springboot;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.camelwaba.webhook.ServerAddress;
import io.github.camelwaba.webhook.WebhookChecks;
import io.github.camelwaba.webhook.WebhookEngine;

/**
 * Serves webhooks in front of Spring MVC. Behind it, Spring takes forms and multiparts to pieces, and Camel reads every body
 * into memory and logs what it cannot make of it, all before the credentials are checked.
 */
final class ServletWebhookEngine extends HttpFilter implements WebhookEngine {

    private static final long serialVersionUID = 1L;
    private static final int TIMER_THREADS = 2;

    private final transient EmbeddedServer server;
    private final transient Map<String, WebhookChecks> webhooks = new ConcurrentHashMap<>();
    private final transient ScheduledThreadPoolExecutor timer = timer();

    ServletWebhookEngine(EmbeddedServer server) {
        this.server = server;
    }

    // of its own: the threads that the JVM has for all may be kept by what the application does on them
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, work -> {
            Thread thread = new Thread(work, "waba-webhook-timer");
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @Override
    public void serve(String path, WebhookChecks checks) {
        if (webhooks.putIfAbsent(path, checks) != null) {
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
        webhooks.remove(path);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        WebhookChecks checks = webhooks.get(path(request));
        if (checks == null) {
            chain.doFilter(request, response);
        } else {
            new ServletCall(checks, request, response, timer).start();
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    // with a slash behind it, too, as Camel's other HTTP servers have it
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
