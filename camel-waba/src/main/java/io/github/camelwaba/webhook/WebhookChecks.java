package io.github.camelwaba.webhook;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelwaba.inbox.InboxFullException;
import io.github.camelwaba.inbox.InboxUnavailableException;
import io.github.camelwaba.inbox.PostTooLargeException;
import io.github.camelwaba.inbox.RouteFailedException;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.WabaJsonException;

/**
 * Says what is checked in which order, on every server: method, announced size and credentials before the body is read, then
 * signature and JSON. What costs least comes first. Nothing of a refused request goes any further, and nothing of any request
 * goes into the answer.
 */
public final class WebhookChecks {

    private final WebhookGuard guard;
    private final DoorLimits limits;
    private final Predicate<String> selfCheck;
    private final BooleanSupplier open;
    private final EventSink sink;
    private final DoorLog log;
    private final WebhookAnswer failure;

    /**
     * @param path                      how logs name the webhook
     * @param selfCheck                 whether a number is the one that the webhook has sent to itself
     * @param open                      whether the consumer takes events now; otherwise the answer is 503
     * @param failureStatus             what is answered when the route failed
     * @throws IllegalArgumentException if that status is neither 500 nor 503
     */
    public WebhookChecks(String path, WebhookGuard guard, DoorLimits limits, Predicate<String> selfCheck,
            BooleanSupplier open, int failureStatus, EventSink sink) {
        this.guard = guard;
        this.limits = limits;
        this.selfCheck = selfCheck;
        this.open = open;
        this.sink = sink;
        this.log = new DoorLog(path);
        this.failure = WebhookAnswer.ofFailure(failureStatus);
    }

    /** The answers so far. */
    public DoorLog log() {
        return log;
    }

    /** How large a body may be, and how long it may take. */
    public DoorLimits limits() {
        return limits;
    }

    /** The checks of one request; the answer is told once, on any thread. */
    public WebhookCall call(WebhookHead head, Consumer<WebhookAnswer> answer) {
        return new WebhookCall(this, head, answer);
    }

    /** The answer to a request that is not to go on; null when its body is to be read. */
    WebhookAnswer beforeBody(WebhookHead head) {
        if (selfCheck.test(head.header(ServerCheck.HEADER))) {
            return WebhookAnswer.REACHED;
        }
        if (!"POST".equals(head.method())) {
            return WebhookAnswer.METHOD_NOT_ALLOWED;
        }
        if (announcedSize(head) > limits.maxBodySize()) {
            return WebhookAnswer.TOO_LARGE;
        }
        return guard.knows(head.header("Authorization")) ? null : WebhookAnswer.UNAUTHORIZED;
    }

    private static long announcedSize(WebhookHead head) {
        String length = head.header("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Goes on with the whole body. */
    void withBody(WebhookHead head, byte[] body, Consumer<WebhookAnswer> answer) {
        try {
            if (!guard.trusts(body, head.header("x-360dialog-signature"))) {
                answer.accept(WebhookAnswer.FORBIDDEN);
                return;
            }
            JsonNode payload = WabaJson
                    .parse(Inflater.inflate(body, head.header("Content-Encoding"), limits.maxBodySize()));
            if (open.getAsBoolean()) {
                handOver(payload, answer);
            } else {
                answer.accept(WebhookAnswer.CLOSED);
            }
        } catch (BodyException e) {
            answer.accept(e.answer());
        } catch (WabaJsonException e) {
            answer.accept(WebhookAnswer.BAD_REQUEST);
        }
    }

    private void handOver(JsonNode payload, Consumer<WebhookAnswer> answer) {
        AtomicBoolean told = new AtomicBoolean();
        sink.accept(payload, refusal -> {
            if (told.compareAndSet(false, true)) {
                answer.accept(answer(refusal));
            }
        });
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
}
