package io.github.camelwaba.webhook;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One request on its way through the checks. The server that has it adds the parts of the body as they arrive, from one thread
 * at a time; the answer is told once, whatever comes first.
 */
public final class WebhookCall {

    private static final int LARGE = 64 * 1024;

    private final WebhookChecks checks;
    private final WebhookHead head;
    private final Consumer<WebhookAnswer> answer;
    private final AtomicBoolean answered = new AtomicBoolean();
    // what has arrived so far; null once it is on its way through the checks, or not wanted any more
    private volatile ByteArrayOutputStream body = new ByteArrayOutputStream();
    private volatile boolean complete;

    WebhookCall(WebhookChecks checks, WebhookHead head, Consumer<WebhookAnswer> answer) {
        this.checks = checks;
        this.head = head;
        this.answer = answer;
    }

    /** Whether the body is to be read; otherwise the request is answered now. */
    public boolean begin() {
        try {
            WebhookAnswer refusal = checks.beforeBody(head);
            if (refusal == null) {
                ArrivingBodies.PROCESS.add(this);
                return !answered.get();
            }
            end(refusal);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
        return false;
    }

    /** Takes a part of the body; false when no more of it is wanted. */
    public boolean add(byte[] bytes, int from, int count) {
        ByteArrayOutputStream arrived = body;
        if (arrived == null) {
            return false;
        }
        if (count > checks.limits().maxBodySize() - arrived.size()) {
            end(WebhookAnswer.TOO_LARGE);
            return false;
        }
        arrived.write(bytes, from, count);
        ArrivingBodies.PROCESS.grow(this, count);
        return !answered.get();
    }

    /** Whether the body is so large that no thread which serves others should check it. */
    public boolean isLarge() {
        ByteArrayOutputStream arrived = body;
        return arrived != null && arrived.size() > LARGE;
    }

    /** The body is there as a whole: its checks go on, and what it holds is handed over. */
    public void complete() {
        ByteArrayOutputStream whole = body;
        if (whole == null || !ArrivingBodies.PROCESS.whole(this)) {
            return;
        }
        complete = true;
        body = null;
        try {
            checks.withBody(head, whole.toByteArray(), this::end);
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            ArrivingBodies.PROCESS.remove(this);
        }
    }

    /** The body broke off. A sender that goes away later changes nothing: what it sent is taken. */
    public void broken() {
        if (!complete) {
            end(WebhookAnswer.BAD_REQUEST);
        }
    }

    /** The body did not arrive in time. */
    public void tooSlow() {
        if (!complete) {
            end(WebhookAnswer.TOO_SLOW);
        }
    }

    /** The body has to give way to others. */
    void tooMany() {
        end(WebhookAnswer.BUSY);
    }

    /** Whether the answer was told. */
    public boolean isAnswered() {
        return answered.get();
    }

    /** The server could not go on with the request. */
    public void fail(Throwable e) {
        checks.log().failed(e);
        end(WebhookAnswer.BROKEN);
    }

    private void end(WebhookAnswer told) {
        if (answered.compareAndSet(false, true)) {
            ArrivingBodies.PROCESS.giveUp(this);
            body = null;
            if (told != WebhookAnswer.REACHED) {
                checks.log().count(told);
            }
            answer.accept(told);
        }
    }
}
