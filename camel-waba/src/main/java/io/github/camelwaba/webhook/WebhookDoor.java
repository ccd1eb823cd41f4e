package io.github.camelwaba.webhook;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.inbox.InboxFullException;
import io.github.camelwaba.inbox.InboxUnavailableException;
import io.github.camelwaba.inbox.PostTooLargeException;
import io.github.camelwaba.inbox.RouteFailedException;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * The door of the webhook. It looks at a request in an order in which a stranger costs least: method, announced size,
 * credentials, body up to the limit, signature, JSON. Nothing of a request that it turns away goes any further, and nothing
 * of any request goes into the answer.
 */
public final class WebhookDoor implements Processor {

    private final WebhookRequests requests;
    private final WebhookGuard guard;
    private final DoorLimits limits;
    private final BooleanSupplier open;
    private final EventSink sink;
    private final DoorLog log;
    private final WebhookAnswer failure;

    /**
     * @param path                      how logs name the webhook
     * @param open                      whether the consumer takes events now; otherwise the answer is 503
     * @param failureStatus             what is answered when the route failed
     * @throws IllegalArgumentException if that status is neither 500 nor 503
     */
    public WebhookDoor(String path, WebhookGuard guard, DoorLimits limits, BooleanSupplier open,
            int failureStatus, EventSink sink) {
        this.requests = new WebhookRequests();
        this.guard = guard;
        this.limits = limits;
        this.open = open;
        this.sink = sink;
        this.log = new DoorLog(path);
        this.failure = WebhookAnswer.ofFailure(failureStatus);
    }

    /** What the door has done so far. */
    public DoorLog log() {
        return log;
    }

    @Override
    public void process(Exchange exchange) {
        WebhookRequest request = requests.of(exchange);
        WebhookAnswer answer;
        try {
            answer = look(request);
        } catch (BodyException e) {
            answer = e.answer();
        } catch (RuntimeException | Error e) {
            log.failed(e);
            answer = WebhookAnswer.BROKEN;
        }
        answer.writeTo(exchange);
        log.count(answer);
        if (answer != WebhookAnswer.OK) {
            request.discard(limits.bodyTimeout());
        }
    }

    private WebhookAnswer look(WebhookRequest request) throws BodyException {
        if (!"POST".equals(request.method())) {
            return WebhookAnswer.METHOD_NOT_ALLOWED;
        }
        if (announcedSize(request) > limits.maxBodySize()) {
            return WebhookAnswer.TOO_LARGE;
        }
        if (!guard.knows(request.header("Authorization"))) {
            return WebhookAnswer.UNAUTHORIZED;
        }
        byte[] body = request.read(limits.maxBodySize(), limits.bodyTimeout());
        if (!guard.trusts(body, request.header("x-360dialog-signature"))) {
            return WebhookAnswer.FORBIDDEN;
        }
        byte[] json = Inflater.inflate(body, request.header("Content-Encoding"), limits.maxBodySize());
        return handOver(json);
    }

    private WebhookAnswer handOver(byte[] json) {
        JsonNode payload;
        try {
            payload = WabaJson.parse(json);
        } catch (WabaJsonException e) {
            return WebhookAnswer.BAD_REQUEST;
        }
        if (!open.getAsBoolean()) {
            return WebhookAnswer.CLOSED;
        }
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        sink.accept(payload, outcome::complete);
        return answer(outcome.join());
    }

    private WebhookAnswer answer(Throwable refusal) {
        if (refusal == null) {
            return WebhookAnswer.OK;
        }
        if (refusal instanceof InboxFullException || refusal instanceof InboxUnavailableException) {
            return refuse(WebhookAnswer.UNAVAILABLE, refusal);
        }
        if (refusal instanceof PostTooLargeException) {
            return refuse(WebhookAnswer.TOO_MANY_EVENTS, refusal);
        }
        if (refusal instanceof RouteFailedException) {
            return refuse(failure, refusal);
        }
        log.failed(refusal);
        return WebhookAnswer.BROKEN;
    }

    private WebhookAnswer refuse(WebhookAnswer answer, Throwable reason) {
        log.refused(answer, reason.getMessage());
        return answer;
    }

    private static long announcedSize(WebhookRequest request) {
        String length = request.header("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
